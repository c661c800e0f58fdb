using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The files with everything that is kept about a person.</summary>
public static class DataCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "data";

    /// <summary>Builds the card.</summary>
    public static Card Build(IReadOnlyList<LinkAction> files, Copy copy) =>
        new(copy["card.data.title"], [new Paragraph(copy["card.data.what"]), new Note(copy["card.data.note"])], files) { Kind = Kind };
}
