namespace DeclineBot.Coach.Practice;

/// <summary>Something that is said or that happens; names are still to be filled in.</summary>
/// <param name="Speaker">Who says it; null for what is told.</param>
/// <param name="InWriting">Whether it is written.</param>
/// <param name="Text">The words, with {name}, {manager} and {company} in them.</param>
public sealed record Line(OfferedBy? Speaker, bool InWriting, string Text);
