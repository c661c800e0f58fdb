using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>What takes the place of texts that are out of date: the way to those that aren't.</summary>
public static class OutdatedCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "outdated";

    /// <summary>Builds the card.</summary>
    public static Card Build(Copy copy) => new("", [new Note(copy["card.outdated"])], [new SubmitAction(copy["card.action.texts"], Verbs.Texts)]) { Kind = Kind };
}
