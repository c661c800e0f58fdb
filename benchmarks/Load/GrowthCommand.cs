using System.Globalization;

namespace DeclineBot.Benchmarks.Load;

/// <summary>How the speed changes when the store fills, when conversations carry more, and when replicas share a store.</summary>
internal static class GrowthCommand
{
    private const int Conversations = 32;

    private static readonly int[] Sizes = [1_000, 10_000, 100_000];

    public static async Task RunAsync(Driver driver, string folder, int rounds, TimeSpan time, int most, TextWriter output)
    {
        await FillAsync(driver, folder, rounds, time, most, output);
        await CarryAsync(driver, folder, rounds, time, output);
        if (Subjects.PostgresConnection is { } postgres)
        {
            await ShareAsync(driver, postgres, rounds, time, output);
        }
        else
        {
            await output.WriteLineAsync($"\nSet {Subjects.PostgresVariable} to the connection string of a PostgreSQL to see replicas.");
        }
    }

    // A store of each size, all up at the same time, in rounds that take turns.
    private static async Task FillAsync(Driver driver, string folder, int rounds, TimeSpan time, int most, TextWriter output)
    {
        List<(int Size, string File, Subject Subject, Figures Figures)> stores = [];
        foreach (var size in Sizes.Where(size => size <= most))
        {
            var file = Path.Combine(folder, $"{size}.db");
            stores.Add((size, file, Subjects.Sqlite("DeclineBot, SQLite", file), new Figures()));
        }

        foreach (var (size, _, subject, figures) in stores)
        {
            await subject.StartAsync(driver);
            await driver.OpenAsync(subject, size);
            subject.Kill();
            figures.Starts.Add(await subject.StartAsync(driver));
        }

        await RunRoundsAsync(rounds, [.. stores.Select(store => (store.Figures, store.Subject, 0))], driver, time);
        await output.WriteLineAsync("\n| conversations in the store | turns a second | p50 ms | p99 ms | CPU ms a turn | ms to the first answer | file, MB |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (size, file, subject, figures) in stores)
        {
            subject.Dispose();
            await output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"| {size:N0} | {Row(figures)} | {figures.Starts[0]:0} | {new FileInfo(file).Length / 1e6:0} |"));
        }
    }

    private static async Task CarryAsync(Driver driver, string folder, int rounds, TimeSpan time, TextWriter output)
    {
        using var subject = Subjects.Sqlite("DeclineBot, SQLite", Path.Combine(folder, "state.db"));
        await subject.StartAsync(driver);
        List<(int Size, Figures Figures)> sizes = [(0, new Figures()), (10, new Figures()), (100, new Figures())];
        await RunRoundsAsync(rounds, [.. sizes.Select(size => (size.Figures, subject, size.Size * 1_000))], driver, time);
        await output.WriteLineAsync("\n| KB more in a conversation's state | turns a second | p50 ms | p99 ms | CPU ms a turn |\n| --- | --- | --- | --- | --- |");
        foreach (var (size, figures) in sizes)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {size} | {Row(figures)} |"));
        }
    }

    // So many replicas up at a time: those that stand by would share the work.
    private static async Task ShareAsync(Driver driver, string postgres, int rounds, TimeSpan time, TextWriter output)
    {
        List<(int Replicas, Figures Figures)> sizes = [(1, new Figures()), (2, new Figures()), (4, new Figures())];
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (count, figures) in sizes)
            {
                List<Subject> replicas = [.. Enumerable.Range(0, count).Select(_ => Subjects.Postgres(postgres))];
                foreach (var replica in replicas)
                {
                    await replica.StartAsync(driver);
                }

                await driver.RunAsync(replicas, Conversations, time);
                var cpu = replicas.Sum(replica => replica.Cpu);
                figures.Note(await driver.RunAsync(replicas, Conversations, time), time, replicas.Sum(replica => replica.Cpu) - cpu);
                replicas.ForEach(replica => replica.Dispose());
            }
        }

        await output.WriteLineAsync("\n| replicas on one PostgreSQL | turns a second | p50 ms | p99 ms | CPU ms a turn |\n| --- | --- | --- | --- | --- |");
        foreach (var (count, figures) in sizes)
        {
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"| {count} | {Row(figures)} |"));
        }
    }

    private static async Task RunRoundsAsync(int rounds, IReadOnlyList<(Figures Figures, Subject Subject, int More)> contenders, Driver driver, TimeSpan time)
    {
        // The first warms up.
        for (var round = -1; round < rounds; round++)
        {
            foreach (var (figures, subject, more) in contenders)
            {
                var cpu = subject.Cpu;
                var times = await driver.RunAsync([subject], Conversations, time, more);
                if (round >= 0)
                {
                    figures.Note(times, time, subject.Cpu - cpu);
                }
            }
        }
    }

    private static string Row(Figures figures) =>
        $"{Figures.Cell(figures.Rates, "0")} | {Figures.Cell(figures.Halves, "0.0")} | {Figures.Cell(figures.Tails, "0.0")} | {Figures.Cell(figures.Cpu, "0.00")}";
}
