using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The first card: what this is, and the three ways in.</summary>
public static class WelcomeCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "welcome";

    /// <summary>Builds the card.</summary>
    /// <param name="copy">The words.</param>
    /// <param name="isWorkspace">Whether the channel may belong to an employer.</param>
    public static Card Build(Copy copy, bool isWorkspace = false) => new(
        copy["card.welcome.title"],
        [
            new Paragraph(copy["card.welcome.what"]),
            new Note(copy["card.welcome.commands"]),
            .. isWorkspace ? [new Note(copy["card.welcome.workspace"])] : Array.Empty<CardElement>(),
            new Note(copy["card.welcome.privacy"]),
        ],
        [
            new SubmitAction(copy["card.action.prepare"], Verbs.Prepare),
            new SubmitAction(copy["card.action.practise"], Verbs.Practise),
            new SubmitAction(copy["card.action.review"], Verbs.Review),
        ])
    {
        Kind = Kind,
    };
}
