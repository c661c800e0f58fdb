namespace DeclineBot.Coach.Script;

/// <summary>The texts that a person leaves with, in the order in which they need them.</summary>
/// <param name="Sections">The texts; the first is the one to start with.</param>
public sealed record DeclineTexts(IReadOnlyList<TextSection> Sections)
{
    /// <summary>A text by its id, or null when this path has none.</summary>
    public TextSection? Find(string id) => Sections.FirstOrDefault(section => section.Id == id);
}
