using DeclineBot.Coach.Review;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>What the coach says of a person's own draft: the four moves, each finding, and a better version.</summary>
public static class ReviewCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "review";

    /// <summary>The target of the button that copies the better version.</summary>
    public const string RewriteTarget = "rewrite";

    /// <summary>Builds the card.</summary>
    /// <param name="review">What was found.</param>
    /// <param name="suggestion">The better version or the question that would lead to one; null when there is nothing to improve.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(ReviewResult review, Suggestion? suggestion, Copy copy) => new(
        copy[review switch { { IsOtherLanguage: true } => "card.review.other", { Findings: [] } => "card.review.clear", _ => "card.review.title" }],
        [
            .. review.IsOtherLanguage ? [new Note(copy["card.review.english"])] : Array.Empty<CardElement>(),
            .. review.Passage.Context == PassageContext.Draft && !review.IsOtherLanguage ? FourMoves(review, copy) : [],
            .. review.Findings.SelectMany(finding => Of(finding, review.Passage.Text, copy)),
            .. review.IsOtherLanguage ? [] : Better(suggestion, copy),
        ],
        [
            new SubmitAction(copy["card.action.reviewAgain"], Verbs.Review),
            new SubmitAction(copy["card.action.prepare"], Verbs.Prepare),
            new SubmitAction(copy["card.action.practise"], Verbs.Practise),
        ])
    {
        Kind = Kind,
    };

    private static CardElement[] FourMoves(ReviewResult review, Copy copy)
    {
        var labels = review.Labels;
        return
        [
            new Facts(
            [
                Move("decision", missing: RuleIds.UnclearDecision, weak: RuleIds.BuriedDecision),
                Move("reason", missing: RuleIds.NoReason, weak: RuleIds.VagueReason),
                Move("thanks", missing: RuleIds.NoThanks, weak: RuleIds.GenericThanks),
                Move("ask", missing: RuleIds.NoStayInTouch, weak: null),
            ]),
            new Note(ReadingLine.Of(review.Passage.Text, copy)),
        ];

        Fact Move(string move, string missing, string? weak) => new(
            copy[$"card.review.{move}.name"],
            copy[$"card.review.{move}.{(labels.Contains(missing) ? "missing" : labels.Contains(weak) ? "weak" : "there")}"]);
    }

    // What the coach isn't sure of it asks instead of asserting.
    private static IEnumerable<CardElement> Of(Finding finding, string text, Copy copy)
    {
        var rule = $"rule.{finding.Rule.Id}";
        yield return finding.IsCertain
            ? new Bullet(copy[$"{rule}.title"], $"{copy[$"{rule}.why"]} {copy[$"{rule}.advice"]}")
            : new Bullet(copy[$"{rule}.ask"], copy.Say("card.review.ifSo", ("advice", copy[$"{rule}.advice"])));
        if (finding.Span.Length > 0)
        {
            yield return new Quote(finding.Span.Of(text));
        }
    }

    // What still lacks a move has both: the version, and the question for the move.
    private static IEnumerable<CardElement> Better(Suggestion? suggestion, Copy copy)
    {
        if (suggestion?.Text is { } text)
        {
            yield return new Section(
                "rewrite", copy["card.review.better"], text, [new SubmitAction(copy["card.action.copy"], Verbs.CopyText, RewriteTarget, text)], IsOpen: true)
            {
                Note = ReadingLine.Of(text, copy),
            };
        }

        if (suggestion?.QuestionKey is { } question)
        {
            yield return new Paragraph(copy[question]);
        }
    }
}
