using System.Globalization;

namespace DeclineBot.Benchmarks;

/// <summary>Runs the contenders' rounds in turn, so that a busy machine is busy for all of them, and prints medians and ratios.</summary>
internal static class Table
{
    private const int WarmUp = 5;

    public static async Task<int> PrintAsync(string[] args, TextWriter output)
    {
        var own = typeof(Table).Assembly.Location;
        List<Contender> contenders = [new("in-tree", "dotnet", own, "rounds")];
        try
        {
            if (Option(args, "--beside") is { } other)
            {
                contenders.Add(new Contender("official", "dotnet", other, "rounds"));
            }

            if (NodePeer.Start() is { } node)
            {
                contenders.Add(node);
            }

            var rounds = int.Parse(Option(args, "--rounds") ?? "31", CultureInfo.InvariantCulture);
            for (var round = -WarmUp; round < rounds; round++)
            {
                foreach (var measure in Rounds.Measures.Keys)
                {
                    foreach (var contender in contenders)
                    {
                        await contender.RunAsync(measure, counts: round >= 0);
                    }
                }
            }

            await WriteAsync(contenders, output);
            return 0;
        }
        finally
        {
            contenders.ForEach(contender => contender.Dispose());
        }
    }

    private static async Task WriteAsync(List<Contender> contenders, TextWriter output)
    {
        await output.WriteLineAsync($"| median µs (quartiles), × ours | {string.Join(" | ", contenders.Select(contender => contender.Name))} |");
        await output.WriteLineAsync($"| --- |{string.Concat(contenders.Select(_ => " --- |"))}");
        foreach (var measure in Rounds.Measures.Keys)
        {
            var ours = contenders[0].Of(measure)!.Value.Median;
            await output.WriteLineAsync($"| {measure} | {string.Join(" | ", contenders.Select(contender => Cell(contender.Of(measure), ours)))} |");
        }
    }

    private static string Cell((double Low, double Median, double High)? time, double ours) => time is { } known
        ? string.Create(CultureInfo.InvariantCulture, $"{known.Median:0} ({known.Low:0}–{known.High:0}), × {known.Median / ours:0.0}")
        : "–";

    private static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
