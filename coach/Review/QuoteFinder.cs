using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;

namespace DeclineBot.Coach.Review;

/// <summary>Finds the words that a finding rests on: the clause that speaks most for the code.</summary>
public sealed class QuoteFinder(Judge judge)
{
    private const double Mentioned = 0.75;

    // Nobody writes so many clauses; a pasted book must not hold up the rest.
    private const int MostClauses = 400;

    /// <summary>The clause that speaks most for a code, among those given; the classes say which words count as evidence.</summary>
    public TextSpan Find(string place, string code, Reading reading, IEnumerable<(int First, int End)> among, IReadOnlyList<string> classes)
    {
        var best = double.MinValue;
        var found = default(TextSpan);
        foreach (var (first, end) in among.Take(MostClauses))
        {
            var score = judge.First(place, Features.Of(reading, first, end)).GetValueOrDefault(code)
                + (Mentioned * classes.Count(name => reading.Has(name, first, end)));
            if (score > best)
            {
                (best, found) = (score, reading.SpanOf(first, end));
            }
        }

        return found;
    }
}
