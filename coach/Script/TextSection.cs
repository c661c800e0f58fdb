namespace DeclineBot.Coach.Script;

/// <summary>One of the texts; its title is copy under `texts.{Id}.title`.</summary>
/// <param name="Id">One of <see cref="SectionIds"/>.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Text">The text; paragraphs are parted by a blank line, list items start with "- ".</param>
/// <param name="Subject">An e-mail's subject.</param>
public sealed record TextSection(string Id, SectionKind Kind, string Text, string? Subject = null);
