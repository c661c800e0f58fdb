using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The answers to choose from below a question, for channels whose buttons below a message are few. The question itself is the message's text.</summary>
public static class QuestionCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "question";

    /// <summary>The field of the card's list, when there are too many answers for buttons.</summary>
    public const string Field = "answer";

    /// <summary>Builds the card.</summary>
    /// <param name="answers">The answers, as a person would type them.</param>
    /// <param name="revision">Which asking this is.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(IReadOnlyList<string> answers, int revision, Copy copy) => answers.Count <= AdaptiveCardRenderer.MostActions
        ? new("", [], [.. answers.Select(answer => new SubmitAction(answer, Verbs.Answer, answer))]) { Kind = Kind, Revision = revision }
        : new(
            "",
            [
                new ChoiceInput(Field, copy["card.question.label"], [.. answers.Select(answer => new InputOption(answer, answer))], null)
                {
                    Placeholder = copy["card.question.choose"],
                },
            ],
            [new SubmitAction(copy["card.action.answer"], Verbs.Answer)])
        {
            Kind = Kind,
            Revision = revision,
        };
}
