using System.Collections.Frozen;
using System.Globalization;
using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Practice;

/// <summary>Reads an answer from its review: the flags, the length, and whether it acknowledges the other side.</summary>
public sealed class AnswerReader
{
    private static readonly char[] EndOfSentence = ['.', '!', '?', '…', '\n'];

    private readonly FrozenSet<string> _words;
    private readonly IReadOnlyList<string> _phrases;

    private AnswerReader(GraceFile file)
    {
        _words = file.Words.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _phrases = file.Phrases;
    }

    /// <summary>A reader with the words of a culture.</summary>
    public static AnswerReader Load(CultureInfo culture) => new(PracticeFiles.Read<GraceFile>("grace", culture));

    /// <summary>Reads an answer.</summary>
    /// <param name="review">What the coach found in it.</param>
    /// <param name="assisted">Whether the words are the bot's.</param>
    public Answer Read(ReviewResult review, bool assisted = false)
    {
        var text = review.Passage.Text.Trim();
        var marks = review.Findings.ToLookup(finding => finding.IsCertain, finding => new Mark(finding.Rule.Id, QuoteOf(finding, review.Passage.Text)));
        return new(
            text, review.Stance ?? Stance.Wavering, [.. marks[true]], [.. marks[false]], Math.Max(1, SentencesOf(text)), WordsOf(text).Length, IsGracious(text), assisted);
    }

    /// <summary>Whether a text acknowledges the other side: a thanks, a regret, a kind word.</summary>
    public bool IsGracious(string text)
    {
        var plain = string.Join(' ', WordsOf(text)).Replace('’', '\'').ToLowerInvariant();
        return WordsOf(text).Any(_words.Contains) || _phrases.Any(phrase => $" {plain} ".Contains($" {phrase} ", StringComparison.Ordinal));
    }

    private static string QuoteOf(Finding finding, string text) => (finding.Span.Length > 0 ? finding.Span.Of(text) : text).Trim();

    // "Dr. No" and "2.5" end no sentence: a mark ends one before a space or at the end.
    private static int SentencesOf(string text)
    {
        var count = 0;
        var hasLetters = false;
        for (var at = 0; at < text.Length; at++)
        {
            hasLetters |= char.IsLetterOrDigit(text[at]);
            var isEnd = at == text.Length - 1 || text[at] == '\n' || (EndOfSentence.Contains(text[at]) && char.IsWhiteSpace(text[at + 1]));
            if (isEnd && hasLetters)
            {
                count++;
                hasLetters = false;
            }
        }

        return count;
    }

    private static string[] WordsOf(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('.', ',', '!', '?', ';', ':', '"', '“', '”', '(', ')', '…', '*'))
            .Where(word => word.Length > 0)];

    private sealed record GraceFile(string[] Words, string[] Phrases);
}
