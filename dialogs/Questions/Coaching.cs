using DeclineBot.Coach.Review;
using DeclineBot.Coach.Script;
using DeclineBot.Dialogs.Model;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Questions;

/// <summary>The coach's opinion of a passage.</summary>
/// <param name="Review">What it found.</param>
/// <param name="Suggestion">A better version, or a question that would get one.</param>
public sealed record Opinion(ReviewResult Review, Suggestion Suggestion)
{
    /// <summary>What it is sure of; the rest is left unsaid, for a wrong accusation costs more than a missed one.</summary>
    public IReadOnlyList<Finding> Certain => [.. Review.Findings.Where(finding => finding.IsCertain)];

    /// <summary>The code of what it is not sure of and asks about instead; null when it is sure of something, or of nothing.</summary>
    public string? Doubt => IsClean
        ? Review.Findings.Where(finding => finding.Confidence >= AskFrom).MaxBy(finding => finding.Confidence)?.Rule.Id
        : null;

    // Under this the coach would mostly ask about nothing.
    private const double AskFrom = 0.5;

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsClean => Certain.Count == 0;
}

/// <summary>Reads passages with the coach and puts its opinion into words.</summary>
public sealed class Coaching(Reviewer reviewer, Suggester suggester, SecondOpinion second, Gist gist, Voice voice)
{
    /// <summary>Reads a passage; what the person has confirmed is certain.</summary>
    public Opinion Read(Passage passage, string? confirmed = null)
    {
        var review = reviewer.Review(passage);
        review = review with
        {
            Findings = [.. review.Findings.Select(finding => finding.Rule.Id == confirmed ? finding with { Confidence = 1 } : finding)],
        };
        return new(review, review.Findings.Any(finding => finding.IsCertain) ? Suggest(review) : new(null, null));
    }

    /// <summary>What the coach would ask about a passage that it is not sure of, or null.</summary>
    public async Task<string?> DoubtAsync(ITurnContext turnContext, Passage passage, CancellationToken cancellationToken) =>
        (await second.OnDoubtAsync(turnContext, Read(passage), cancellationToken)).Doubt;

    /// <summary>Reads a passage that is going to be shown with its better version.</summary>
    public async Task<Opinion> ReadAsync(ITurnContext turnContext, Passage passage, string? confirmed, CancellationToken cancellationToken) =>
        await second.OnBetterAsync(turnContext, Read(passage, confirmed), cancellationToken);

    /// <summary>What to keep of a passage that rambles: a question that proposes a sentence of it, where one stands out; null when it doesn't ramble.</summary>
    public async Task<(string Line, string? Better)?> ShortenAsync(ITurnContext turnContext, Passage passage, CancellationToken cancellationToken)
    {
        if (!gist.IsNeeded(passage.Text))
        {
            return null;
        }

        var better = gist.Of(passage);
        var tooLong = await voice.LineAsync(turnContext, $"rambling.{passage.Context}", cancellationToken);
        var proposal = better is null
            ? await voice.LineAsync(turnContext, "rambling.which", cancellationToken)
            : await voice.LineAsync(turnContext, "finding.better", cancellationToken, ("better", better));
        return ($"{tooLong}\n\n{proposal}", better);
    }

    // The person's own text, offered back, helps nobody.
    private Suggestion Suggest(ReviewResult review)
    {
        var suggestion = suggester.Suggest(review);
        return suggestion.Text is { } better && Letters(better).SequenceEqual(Letters(review.Passage.Text)) ? suggestion with { Text = null } : suggestion;
    }

    private static IEnumerable<char> Letters(string text) => text.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant);

    /// <summary>The weightiest finding: its words, why they hurt, and a better version or a question.</summary>
    public async Task<string> ExplainAsync(ITurnContext turnContext, Opinion opinion, CancellationToken cancellationToken)
    {
        var finding = opinion.Certain[0];
        var text = opinion.Review.Passage.Text;
        var quote = finding.Span.Length == 0 || finding.Span.Length >= text.Trim().Length ? "" : finding.Span.Of(text);
        var why = voice.Copy[$"rule.{finding.Rule.Id}.why"];
        var explanation = await voice.LineAsync(
            turnContext, quote.Length == 0 ? "finding.whole" : "finding.quoted", cancellationToken, ("quote", quote), ("why", why));
        var proposal = opinion.Suggestion.Text is { } better
            ? await voice.LineAsync(turnContext, "finding.better", cancellationToken, ("better", better))
            : voice.Copy[opinion.Suggestion.QuestionKey ?? $"rule.{finding.Rule.Id}.advice"];
        return $"{explanation}\n\n{proposal}";
    }

    /// <summary>Whether a text is in a language that the coach doesn't read.</summary>
    public bool IsOtherLanguage(string text) => reviewer.Review(new Passage(PassageContext.Draft, text)).IsOtherLanguage;

    /// <summary>Whether an answer holds no words at all.</summary>
    public static bool IsNonsense(string answer) => !answer.Any(char.IsLetter);
}
