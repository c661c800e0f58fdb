using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Benchmarks.Load;

/// <summary>
/// The real bot under a steady load for a long time: people who talk through the project's transcripts, click, and write
/// nonsense, at half of what it can take. Prints what it holds, minute by minute.
/// </summary>
internal static class SoakCommand
{
    private const int People = 64;

    private static readonly TimeSpan Peak = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public static async Task<int> RunAsync(string[] args, TextWriter output)
    {
        var time = TimeSpan.FromMinutes(LoadCommand.Number(args, "--minutes", 30));
        var folder = Directory.CreateTempSubdirectory("declinebot-soak-");
        var file = Path.Combine(folder.FullName, "soak.db");
        try
        {
            await using var connector = await Connector.StartAsync();
            var talker = Talker.Read(LoadCommand.Option(args, "--transcripts") ?? "tests/Dialogs.Tests/Transcripts");
            connector.Hear = talker.HearAsync;
            using var subject = Subjects.Product(file);
            using var driver = new Driver(connector);
            await subject.StartAsync(driver);

            using var crowd = new Crowd(connector, subject, talker);
            await crowd.TalkAsync(Peak, null, () => Task.CompletedTask);
            var rate = LoadCommand.Number(args, "--rate", (int)(crowd.TakeTimes().Count / Peak.TotalSeconds / 2));
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{rate} turns a second, for {time.TotalMinutes:0} minutes"));
            await output.WriteLineAsync("| minute | turns a second | p50 ms | p99 ms | failed | MB | handles | threads | to handle | to send | planned | file, MB |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
            var minute = 0;
            await crowd.TalkAsync(time, rate, async () =>
            {
                var times = crowd.TakeTimes();
                var (toHandle, toSend, planned) = Queues(file);
                await output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {++minute} | {times.Count / Every.TotalSeconds:0} | {At(times, 50):0} | {At(times, 99):0} | {crowd.Failed} | {subject.Memory:0} | {subject.Handles} | {subject.Threads} | {toHandle} | {toSend} | {planned} | {new FileInfo(file).Length / 1e6:0} |"));
                await output.FlushAsync();
            });
            return crowd.Failed == 0 ? 0 : 1;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double At(List<double> times, int percent)
    {
        times.Sort();
        return times.Count == 0 ? 0 : times[times.Count * percent / 100];
    }

    // Read from the file itself: what waits is what no bookkeeping in memory can hide.
    private static (long ToHandle, long ToSend, long Planned) Queues(string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            """
            SELECT (SELECT count(*) FROM inbox WHERE done IS NULL),
                (SELECT count(*) FROM outbox WHERE sent IS NULL AND due <= unixepoch() * 1000), (SELECT count(*) FROM outbox WHERE sent IS NULL AND due > unixepoch() * 1000)
            """;
        using var row = command.ExecuteReader();
        row.Read();
        return (row.GetInt64(0), row.GetInt64(1), row.GetInt64(2));
    }

    private sealed class Crowd(Connector connector, Subject subject, Talker talker) : IDisposable
    {
        private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };
        private readonly Lock _lock = new();
        private List<double> _times = [];
        private int _ids;

        public int Failed { get; private set; }

        public List<double> TakeTimes()
        {
            lock (_lock)
            {
                var taken = _times;
                _times = [];
                return taken;
            }
        }

        public async Task TalkAsync(TimeSpan time, int? rate, Func<Task> everyMinute)
        {
            using var end = new CancellationTokenSource(time);
            var people = Enumerable.Range(0, People).Select(person => Task.Run(() => TalkAsync(person, rate, end.Token))).ToList();
            using var minutes = new PeriodicTimer(Every);
            try
            {
                while (await minutes.WaitForNextTickAsync(end.Token))
                {
                    await everyMinute();
                }
            }
            catch (OperationCanceledException)
            {
                // Time is up.
            }

            await Task.WhenAll(people);
        }

        public void Dispose() => _client.Dispose();

        // Each keeps an even pace of their own and doesn't make up for what a slow answer took.
        private async Task TalkAsync(int person, int? rate, CancellationToken end)
        {
            var chance = new Random(person);
            var pause = rate is { } all ? TimeSpan.FromSeconds((double)People / all) : TimeSpan.Zero;
            while (!end.IsCancellationRequested)
            {
                var conversation = string.Create(CultureInfo.InvariantCulture, $"soak-{Interlocked.Increment(ref _ids)}");
                foreach (var line in talker.Lines(chance).TakeWhile(_ => !end.IsCancellationRequested))
                {
                    var start = Stopwatch.GetTimestamp();
                    await SayAsync(conversation, line);
                    var rest = pause - Stopwatch.GetElapsedTime(start);
                    if (rest > TimeSpan.Zero)
                    {
                        await Task.Delay(rest, CancellationToken.None);
                    }
                }

                talker.Forget(conversation);
                connector.Forget(conversation);
            }
        }

        private async Task SayAsync(string conversation, string line)
        {
            JsonObject activity = new()
            {
                ["id"] = string.Create(CultureInfo.InvariantCulture, $"said-{Interlocked.Increment(ref _ids)}"),
                ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture), ["channelId"] = "emulator", ["serviceUrl"] = connector.ServiceUrl, ["locale"] = "en-US", ["localTimezone"] = "Europe/Berlin",
                ["from"] = new JsonObject { ["id"] = $"29:{conversation}", ["name"] = "Jo" }, ["recipient"] = new JsonObject { ["id"] = "28:bot", ["name"] = "DeclineBot" },
                ["conversation"] = new JsonObject { ["id"] = conversation, ["conversationType"] = "personal", ["tenantId"] = "soak" },
            };
            var isClick = line.StartsWith("[[", StringComparison.Ordinal);
            if (isClick)
            {
                if (talker.Click(conversation, line) is not { } click)
                {
                    return;
                }

                (activity["type"], activity["name"], activity["value"]) = ("invoke", "adaptiveCard/action", click);
            }
            else
            {
                (activity["type"], activity["text"]) = ("message", line);
            }

            var start = Stopwatch.GetTimestamp();
            var answer = isClick ? Task.CompletedTask : connector.AnswerTo(conversation);
            try
            {
                using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
                using var response = await _client.PostAsync(subject.Endpoint, content);
                response.EnsureSuccessStatusCode();
                await answer.WaitAsync(TimeSpan.FromSeconds(30));
            }
            catch (Exception failure) when (failure is HttpRequestException or TimeoutException or TaskCanceledException)
            {
                await Console.Error.WriteLineAsync($"{failure.Message} after: {line}");
                lock (_lock)
                {
                    Failed++;
                }

                return;
            }

            lock (_lock)
            {
                _times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
            }
        }
    }
}
