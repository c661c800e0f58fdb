using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>A draft to review in a window that only the person sees: first the field for it, then what the coach says and the field again.</summary>
public static class DraftCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "draft";

    /// <summary>The key of the draft in the submission.</summary>
    public const string Field = "draft";

    /// <summary>The most characters of a draft.</summary>
    public const int MostCharacters = 6000;

    private static readonly int[] MostFindings = [12, 6, 3, 1];

    /// <summary>Asks for the draft.</summary>
    /// <param name="draft">What is known of it: the message that it was called on, or what was sent before.</param>
    /// <param name="error">What is wrong with what was sent, or null.</param>
    /// <param name="copy">The words.</param>
    public static Card Ask(string? draft, string? error, Copy copy) => new(
        copy["card.draft.title"],
        [
            new Paragraph(copy["card.draft.what"]),
            .. draft?.Length > MostCharacters ? [new Note(copy.Say("card.draft.tooLong", ("most", MostCharacters.ToString("N0", copy.Culture))))] : Array.Empty<CardElement>(),
            FieldFor(draft, error, copy),
        ],
        [new SubmitAction(copy["card.action.reviewDraft"], Verbs.Review)])
    {
        Kind = Kind,
    };

    /// <summary>Says what the coach thinks of it.</summary>
    /// <param name="review">What was found.</param>
    /// <param name="suggestion">The better version, or the question that would lead to one.</param>
    /// <param name="fits">Whether a card is small enough; the worst findings come first, and how many are left is said.</param>
    /// <param name="copy">The words.</param>
    public static Card Result(ReviewResult review, Suggestion? suggestion, Func<Card, bool> fits, Copy copy) =>
        MostFindings.Select(most => Result(review, suggestion, most, copy)).FirstOrDefault(fits)
        ?? Ask(review.Passage.Text, copy["card.draft.tooMuch"], copy);

    private static Card Result(ReviewResult review, Suggestion? suggestion, int most, Copy copy)
    {
        var more = review.Findings.Count - most;
        var shown = more > 0 ? review with { Findings = [.. review.Findings.Take(most)] } : review;
        var card = ReviewCard.Build(shown, suggestion, copy);
        return card with
        {
            Body =
            [
                .. card.Body.Select(element => element is Section section ? section with { Actions = [] } : element),
                .. more > 0 ? [new Note(copy.Say("card.draft.more", ("count", more.ToString(copy.Culture))))] : Array.Empty<CardElement>(),
                FieldFor(review.Passage.Text, null, copy),
            ],
            Actions = [new SubmitAction(copy["card.action.reviewDraftAgain"], Verbs.Review)],
            Kind = Kind,
        };
    }

    private static TextInput FieldFor(string? draft, string? error, Copy copy) => new(
        Field,
        copy["card.draft.label"],
        copy["card.draft.example"],
        draft?.Length > MostCharacters ? CardParts.Pieces(draft, MostCharacters).First() : draft,
        MostCharacters,
        IsMultiline: true,
        error);
}
