using System.Text;
using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review;

/// <summary>Versions of a whole decline: without the sentences that hurt, and with the decision first.</summary>
internal static class DraftVersions
{
    public static IEnumerable<string> Of(Reading reading, ReviewResult result)
    {
        var parts = DraftParts.Of(reading);
        var buried = result.Findings.Any(finding => finding.Rule.Id == RuleIds.BuriedDecision);
        var hurt = reading.Sentences.Where(sentence => result.Findings.Any(finding => Hurts(finding, sentence))).ToList();
        if (hurt.Count > 0 || buried)
        {
            yield return Write(reading, parts, hurt, null, buried);
            foreach (var (sentence, shorter) in hurt.SelectMany(sentence => Shorter(reading, sentence).Select(shorter => (sentence, shorter))))
            {
                yield return Write(reading, parts, hurt, (sentence, shorter), buried);
            }
        }
    }

    private static bool Hurts(Finding finding, Sentence sentence) =>
        finding.Rule.Severity == Severity.Error && finding.Span.Length > 0
        && finding.Span.Start < sentence.Span.Start + sentence.Span.Length && finding.Span.Start + finding.Span.Length > sentence.Span.Start;

    // The beginning of a sentence up to one of its clauses: "I'm declining the offer" of "I'm declining the offer, because …".
    private static IEnumerable<TextSpan> Shorter(Reading reading, Sentence sentence)
    {
        for (var at = sentence.End - 1; at > sentence.First + 2; at--)
        {
            if (reading.Tokens[at].Clause != reading.Tokens[at - 1].Clause)
            {
                yield return reading.SpanOf(sentence.First, at);
            }
        }
    }

    private static string Write(Reading reading, DraftParts parts, List<Sentence> without, (Sentence Sentence, TextSpan Span)? shorter, bool decisionFirst)
    {
        var text = reading.Passage.Text;
        var moved = decisionFirst ? parts.Decisions.FirstOrDefault(sentence => !without.Contains(sentence)) : null;
        var written = new StringBuilder(text.Length + 8);
        var at = 0;
        foreach (var sentence in reading.Sentences)
        {
            written.Append(text, at, Math.Max(0, sentence.Span.Start - at));
            at = sentence.Span.Start + sentence.Span.Length;
            if (moved is not null && sentence == parts.FirstSpoken)
            {
                written.Append(Spelling.Sentence(moved.Span.Of(text))).Append(' ');
            }

            if (shorter is { } cut && cut.Sentence == sentence)
            {
                written.Append(Spelling.Sentence(cut.Span.Of(text)));
            }
            else if (!without.Contains(sentence) && sentence != moved)
            {
                written.Append(text, sentence.Span.Start, sentence.Span.Length);
            }
        }

        return Tidy(written.Append(text, at, text.Length - at).ToString());
    }

    private static string Tidy(string text) =>
        string.Join("\n\n", text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph =>
            string.Join('\n', paragraph.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).Trim('\n')).Where(paragraph => paragraph.Length > 0));
}
