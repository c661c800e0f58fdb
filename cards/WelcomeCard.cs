using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The first card: what this is, and the three ways in.</summary>
public static class WelcomeCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "welcome";

    /// <summary>Builds the card.</summary>
    public static Card Build(Copy copy) => new(
        copy["card.welcome.title"],
        [new Paragraph(copy["card.welcome.what"]), new Note(copy["card.welcome.privacy"])],
        [
            new SubmitAction(copy["card.action.prepare"], Verbs.Prepare),
            new SubmitAction(copy["card.action.practise"], Verbs.Practise),
            new SubmitAction(copy["card.action.review"], Verbs.Review),
        ])
    {
        Kind = Kind,
    };
}
