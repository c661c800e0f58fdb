using System.Diagnostics;
using System.Globalization;
using DeclineBot.Coach.Review;

namespace DeclineBot.Benchmarks.Review;

/// <summary>How fast the coach reads, on one thread.</summary>
internal static class SpeedReport
{
    private const int WarmUp = 3;
    private const int Rounds = 10;
    private const int Long = 100_000;
    private const string Piece = "They have a better tech stack and they pay $20k more because of it, although nobody said so. ";

    public static void Write(Reviewer reviewer, IReadOnlyList<LabelledText> texts, TextWriter output)
    {
        // Of a text's rounds the median counts, so that a busy machine doesn't speak for the coach.
        var times = texts.Select(_ => new List<double>()).ToList();
        for (var round = -WarmUp; round < Rounds; round++)
        {
            for (var i = 0; i < texts.Count; i++)
            {
                var time = Time(reviewer, texts[i].Passage);
                if (round >= 0)
                {
                    times[i].Add(time);
                }
            }
        }

        var medians = times.ConvertAll(rounds => rounds.Order().ElementAt(Rounds / 2));
        var reasons = texts.Zip(medians).Where(pair => pair.First.Context == "reason" && pair.First.Text.Split(' ').Length is >= 25 and <= 35).Select(pair => pair.Second).Order().ToList();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{1000 * medians.Count / medians.Sum():0} texts a second on one thread; a reason of 25 to 35 words takes {reasons[reasons.Count / 2]:0.00} ms (median), {reasons[reasons.Count * 99 / 100]:0.00} ms (p99)."));
        var book = string.Concat(Enumerable.Repeat(Piece, (Long / Piece.Length) + 1))[..Long];
        foreach (var context in Enum.GetValues<PassageContext>())
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Long} characters as {context.ToString().ToLowerInvariant()}: {Time(reviewer, new Passage(context, book)):0} ms."));
        }
    }

    private static double Time(Reviewer reviewer, Passage passage)
    {
        var start = Stopwatch.GetTimestamp();
        reviewer.Review(passage);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
