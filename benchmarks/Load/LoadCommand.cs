using System.Globalization;

namespace DeclineBot.Benchmarks.Load;

/// <summary>Puts the contenders under the same load, in rounds that take turns, and prints one table of medians with their spread.</summary>
internal static class LoadCommand
{
    private const int Conversations = 32;
    private const int Opened = 2000;
    private const int Starts = 5;

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var rounds = Number(args, "--rounds", 5);
        var time = TimeSpan.FromSeconds(Number(args, "--seconds", 5));
        var folder = Directory.CreateTempSubdirectory("declinebot-load-");
        await using var connector = await Connector.StartAsync();
        using var driver = new Driver(connector);
        List<(Subject Subject, Figures Figures)> contenders = [.. Subjects.All(folder.FullName).Where(subject => Option(args, "--only") is not { } only || subject.Name.Contains(only, StringComparison.OrdinalIgnoreCase)).Select(subject => (subject, new Figures()))];
        try
        {
            for (var start = 0; start < Starts; start++)
            {
                foreach (var (subject, figures) in contenders)
                {
                    subject.Kill();
                    figures.Starts.Add(await subject.StartAsync(driver));
                }
            }

            for (var round = -1; round < rounds; round++)
            {
                foreach (var (subject, figures) in contenders)
                {
                    var cpu = subject.Cpu;
                    var times = await driver.RunAsync([subject], Conversations, time);
                    if (round >= 0)
                    {
                        figures.Note(times, time, subject.Cpu - cpu);
                    }
                }
            }

            foreach (var (subject, figures) in contenders)
            {
                subject.Kill();
                await subject.StartAsync(driver);
                await driver.OpenAsync(subject, Opened);
                figures.Memory = subject.Memory;
                subject.Kill();
            }

            await WriteAsync(contenders, output);
            if (Option(args, "--most") is not null)
            {
                await GrowthCommand.RunAsync(driver, folder.FullName, rounds, time, Number(args, "--most", 0), output);
            }

            if (Option(args, "--chart") is { } chart)
            {
                await File.WriteAllTextAsync(chart, Chart.Draw([.. contenders.Select(contender => (contender.Subject.Name, contender.Figures.Rates))]));
            }

            return 0;
        }
        finally
        {
            contenders.ForEach(contender => contender.Subject.Dispose());
            folder.Delete(recursive: true);
            Subjects.Clear(folder.FullName);
        }
    }

    public static string? Option(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;

    public static int Number(string[] args, string name, int otherwise) => int.Parse(Option(args, name) ?? otherwise.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static async Task WriteAsync(List<(Subject Subject, Figures Figures)> contenders, TextWriter output)
    {
        await output.WriteLineAsync("| median (least–most) | turns a second | p50 ms | p99 ms | CPU ms a turn | MB after 2,000 conversations | ms to the first answer |");
        await output.WriteLineAsync("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (subject, figures) in contenders)
        {
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"| {subject.Name} | {Figures.Cell(figures.Rates, "0")} | {Figures.Cell(figures.Halves, "0.0")} | {Figures.Cell(figures.Tails, "0.0")} | {Figures.Cell(figures.Cpu, "0.00")} | {figures.Memory:0} | {Figures.Cell(figures.Starts, "0")} |"));
        }
    }
}
