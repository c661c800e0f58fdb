using System.Text;
using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review;

/// <summary>
/// Rewrites a whole decline in the person's own words: takes out the clauses and sentences that hurt, one at a time, keeps the
/// greeting and the paragraphs, and puts the decision first. A move that is missing stays missing.
/// </summary>
internal sealed class DraftVersions(Lexicon lexicon, Reviewer reviewer)
{
    private const int MostSteps = 8;
    private const int MostCuts = 6;
    private const int LongestDraft = 10_000;

    private static readonly HashSet<string> Lacking =
        [RuleIds.NoReason, RuleIds.NoThanks, RuleIds.NoStayInTouch, RuleIds.GenericThanks, RuleIds.VagueReason];

    /// <summary>The rewritten draft, reviewed; null when what hurts can't go without losing a move.</summary>
    public ReviewResult? Better(ReviewResult result)
    {
        if (result.Passage.Text.Length > LongestDraft)
        {
            return null;
        }

        var better = result;
        for (var step = 0; step < MostSteps && !IsBetter(result, better); step++)
        {
            if (Step(better) is not { } next || next.Passage.Text == better.Passage.Text)
            {
                return null;
            }

            better = next;
        }

        return IsBetter(result, better) && better.Passage.Text != result.Passage.Text ? better : null;
    }

    // What the person left out isn't ours to add, but nothing else may be found, and nothing that was there may be lost.
    private static bool IsBetter(ReviewResult was, ReviewResult now) => now.Labels.All(code => Lacking.Contains(code) && was.Labels.Contains(code));

    private ReviewResult? Step(ReviewResult result)
    {
        var reading = lexicon.Read(result.Passage);
        var hurting = result.Findings.Where(finding => finding is { Rule.Severity: Severity.Error, Span.Length: > 0 } && finding.Rule.Id != RuleIds.UnclearDecision).ToList();
        if (reading.Sentences.FirstOrDefault(sentence => hurting.Any(finding => Overlap(finding.Span, sentence.Span))) is { } hurt)
        {
            return Best(result, Cuts(reading, hurt, hurting).Select(cut => Write(reading, new() { [hurt] = cut })));
        }

        var parts = DraftParts.Of(reading);
        if (result.Labels.Contains(RuleIds.SeveralReasons))
        {
            return Best(result, OneReason(reading, parts));
        }

        return result.Labels.Contains(RuleIds.BuriedDecision) && parts.Decisions is [var decision, ..] && parts.FirstSpoken is { } first && first != decision
            ? reviewer.Review(result.Passage with { Text = Write(reading, new() { [decision] = "" }, first, Spelling.Sentence(decision.Span.Of(result.Passage.Text))) })
            : null;
    }

    private ReviewResult? Best(ReviewResult result, IEnumerable<string> texts) =>
        texts.Take(MostCuts).Select(text => reviewer.Review(result.Passage with { Text = text }))
            .OrderBy(review => review.Findings.Count(finding => finding.Rule.Severity == Severity.Error))
            .ThenBy(review => review.Findings.Count).ThenByDescending(review => review.Passage.Text.Length)
            .FirstOrDefault();

    // Nothing of the sentence, or the clauses of it that stand by themselves; a greeting at its beginning stays.
    private static IEnumerable<string> Cuts(Reading reading, Sentence sentence, List<Finding> hurting)
    {
        var text = reading.Passage.Text;
        var clauses = reading.Clauses(sentence).ToList();
        var greeting = clauses.Count > 1 && reading.Has(WordClass.Greeting, clauses[0].First, clauses[0].End) && !reading.Has(WordClass.FiniteVerb, clauses[0].First, clauses[0].End)
            ? text[sentence.Span.Start..reading.Tokens[clauses[1].First].Span.Start]
            : "";
        yield return greeting.TrimEnd();
        for (var length = clauses.Count - 1; length > 0; length--)
        {
            for (var from = greeting.Length > 0 ? 1 : 0; from + length <= clauses.Count; from++)
            {
                var (first, end) = ClauseVersions.Trim(reading, clauses[from].First, clauses[from + length - 1].End);
                var span = reading.SpanOf(first, end);
                if (ClauseVersions.StandsAlone(reading, first, end) && !hurting.Any(finding => Overlap(finding.Span, span)))
                {
                    yield return greeting.Length > 0 ? greeting + Spelling.Sentence("x" + span.Of(text))[1..] : Spelling.Sentence(span.Of(text));
                }
            }
        }
    }

    private static IEnumerable<string> OneReason(Reading reading, DraftParts parts)
    {
        var sentences = parts.Reasons.Select(reason => reading.Sentences[reading.Tokens[reason.First].Sentence]).Distinct()
            .Where(sentence => !parts.Decisions.Contains(sentence)).ToList();
        if (sentences.Count > 1)
        {
            foreach (var kept in sentences)
            {
                yield return Write(reading, sentences.Where(sentence => sentence != kept).ToDictionary(sentence => sentence, _ => ""));
            }
        }

        foreach (var sentence in sentences)
        {
            foreach (var cut in Cuts(reading, sentence, []).Skip(1))
            {
                yield return Write(reading, new() { [sentence] = cut });
            }
        }
    }

    private static bool Overlap(TextSpan one, TextSpan other) => one.Start < other.Start + other.Length && other.Start < one.Start + one.Length;

    private static string Write(Reading reading, Dictionary<Sentence, string> instead, Sentence? before = null, string inserted = "")
    {
        var text = reading.Passage.Text;
        var written = new StringBuilder(text.Length + 8);
        var at = 0;
        foreach (var sentence in reading.Sentences)
        {
            written.Append(text, at, Math.Max(0, sentence.Span.Start - at));
            at = sentence.Span.Start + sentence.Span.Length;
            written.Append(sentence == before ? inserted + " " : "");
            written.Append(instead.TryGetValue(sentence, out var other) ? other : sentence.Span.Of(text));
        }

        return Tidy(written.Append(text, at, text.Length - at).ToString());
    }

    private static string Tidy(string text) =>
        string.Join("\n\n", text.ReplaceLineEndings("\n").Split("\n\n").Select(paragraph =>
            string.Join('\n', paragraph.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))).Trim('\n')).Where(paragraph => paragraph.Length > 0));
}
