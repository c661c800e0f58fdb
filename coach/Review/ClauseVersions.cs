using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review;

/// <summary>Shorter versions of a passage that still read as sentences, the most concrete first.</summary>
internal static class ClauseVersions
{
    private const int MostClauses = 24;
    private const int LeastWords = 4;

    private static readonly string[] Concrete =
        [WordClass.Family, WordClass.Health, WordClass.Study, WordClass.PlaceLimit, WordClass.OwnWish, WordClass.ThanksConcrete, WordClass.Final];

    private static readonly string[] Hurting =
        [WordClass.Negative, WordClass.HardPay, WordClass.Amount, WordClass.ComparingVerb, WordClass.WouldYes, WordClass.Hostile, WordClass.YourSide, WordClass.ComplaintTurn];

    public static IEnumerable<string> Of(Reading reading)
    {
        var clauses = Split(reading);
        var runs = new List<(int First, int End)>();
        for (var from = 0; from < clauses.Count; from++)
        {
            for (var to = from; to < clauses.Count && reading.Tokens[clauses[to].First].Sentence == reading.Tokens[clauses[from].First].Sentence; to++)
            {
                runs.Add((clauses[from].First, clauses[to].End));
            }
        }

        var sentences = reading.Sentences.Take(MostClauses).ToList();
        for (var from = 0; from < sentences.Count; from++)
        {
            for (var to = from + 1; to < sentences.Count; to++)
            {
                runs.Add((sentences[from].First, sentences[to].End));
            }
        }

        return runs.Select(run => Trim(reading, run.First, run.End))
            .Where(run => IsSentence(reading, run.First, run.End))
            .Distinct()
            .OrderByDescending(run => Worth(reading, run.First, run.End)).ThenBy(run => run.First)
            .Select(run => Spelling.Sentence(reading.SpanOf(run.First, run.End).Of(reading.Passage.Text)));
    }

    private static List<(int First, int End)> Split(Reading reading)
    {
        var clauses = new List<(int First, int End)>();
        for (var at = 0; at < reading.Tokens.Count && clauses.Count < MostClauses; at++)
        {
            if (at == 0 || reading.Tokens[at].Clause != reading.Tokens[at - 1].Clause)
            {
                clauses.Add((at, at + 1));
            }
            else
            {
                clauses[^1] = (clauses[^1].First, at + 1);
            }
        }

        return clauses;
    }

    /// <summary>Without the words at either end that hang in the air, such as "and".</summary>
    public static (int First, int End) Trim(Reading reading, int first, int end)
    {
        while (first < end && reading.Has(WordClass.DanglingOpening, first, first + 1))
        {
            first++;
        }

        while (first < end && reading.Has(WordClass.DanglingClosing, end - 1, end))
        {
            end--;
        }

        return (first, end);
    }

    /// <summary>Whether a stretch of tokens reads as a sentence.</summary>
    public static bool StandsAlone(Reading reading, int first, int end) =>
        end - first >= LeastWords
        && reading.Has(WordClass.SentenceOpening, first, first + 1)
        && reading.Has(WordClass.FiniteVerb, first, Math.Min(end, first + 6));

    private static bool IsSentence(Reading reading, int first, int end) =>
        StandsAlone(reading, first, end) && Concrete.Any(name => reading.Has(name, first, end));

    private static double Worth(Reading reading, int first, int end) =>
        Concrete.Count(name => reading.Has(name, first, end)) - (2 * Hurting.Count(name => reading.Has(name, first, end))) + (Math.Min(end - first, 30) / 15.0);
}
