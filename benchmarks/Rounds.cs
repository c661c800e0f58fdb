using System.Diagnostics;
using System.Globalization;

namespace DeclineBot.Benchmarks;

/// <summary>A contender: reads the name of a measure a line, runs a round of it, and answers with the microseconds that one took.</summary>
internal static class Rounds
{
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(200);

    public static IReadOnlyDictionary<string, IMeasure> Measures { get; } = new Dictionary<string, IMeasure>
    {
        ["activity"] = new ActivityMeasure(),
        ["turn"] = new TurnMeasure(),
        ["date"] = new DateMeasure(),
    };

    public static async Task<int> ServeAsync(TextReader input, TextWriter output)
    {
        var time = 0;
        while (await input.ReadLineAsync() is { } name)
        {
            var measure = Measures[name];
            var start = Stopwatch.GetTimestamp();
            var first = time;
            while (Stopwatch.GetElapsedTime(start) < Round)
            {
                await measure.RunAsync(time++);
            }

            var each = Stopwatch.GetElapsedTime(start).TotalMicroseconds / (time - first);
            await output.WriteLineAsync(each.ToString(CultureInfo.InvariantCulture));
        }

        return 0;
    }
}
