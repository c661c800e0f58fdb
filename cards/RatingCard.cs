using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>Lets a person rate themselves on the five criteria before they see the score.</summary>
public static class RatingCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "rating";

    /// <summary>Builds the card.</summary>
    public static Card Build(Copy copy) => new(
        copy["card.rating.title"],
        [
            new Paragraph(copy["card.rating.ask"]),
            .. Enum.GetValues<Criterion>().Select(criterion => new ChoiceInput(
                criterion.ToString(),
                copy[$"criterion.{criterion}.name"],
                [.. Enumerable.Range(1, 5).Reverse().Select(star => new InputOption(copy[$"card.rating.star.{star}"], star.ToString(copy.Culture)))],
                "3")),
            new Note(copy["card.rating.type"]),
        ],
        [new SubmitAction(copy["card.action.rate"], Verbs.Rate)])
    {
        Kind = Kind,
    };
}
