using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Xunit.Abstractions;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>Damaged payloads: as many as DECLINEBOT_FUZZ says.</summary>
[Collection(nameof(AloneCollection))]
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int Conversations = 200;
    private const long MostGrowth = 100 * 1024 * 1024;

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("DECLINEBOT_FUZZ"), CultureInfo.InvariantCulture, out var count) ? count : 400;

    [Fact]
    public async Task Receive_DamagedPayloads_NeverFailsHangsOrGrows()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.KeepsCalls = false;
        await using var server = await RunningServer.StartAsync(RealBot.Use);
        var failures = new ConcurrentQueue<string>();
        var statuses = new ConcurrentDictionary<HttpStatusCode, int>();

        await SendAsync(Enumerable.Range(0, Count / 10));
        TakeErrors();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await SendAsync(Enumerable.Range(Count / 10, Count));
        TakeErrors();
        var growth = GC.GetTotalMemory(forceFullCollection: true) - before;

        output.WriteLine($"{string.Join(", ", statuses.OrderBy(status => status.Key).Select(status => $"{(int)status.Key}: {status.Value}"))}; grown by {growth / 1024} KB");
        Assert.True(failures.IsEmpty, string.Join("\n\n", failures.Take(5)));
        Assert.InRange(growth, long.MinValue, MostGrowth);
        Assert.True(statuses[HttpStatusCode.OK] > Count / 4, "Too few were still good enough to be taken.");

        // A turn that fails behind is told by the log alone.
        void TakeErrors()
        {
            foreach (var error in server.Log.All.Where(line => line.StartsWith("Error", StringComparison.Ordinal)))
            {
                failures.Enqueue(error);
            }

            server.Log.All.Clear();
        }

        async Task SendAsync(IEnumerable<int> seeds)
        {
            var names = TeamsPayloads.Names.Order(StringComparer.Ordinal).ToList();
            await Parallel.ForEachAsync(seeds, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (seed, cancellationToken) =>
            {
                var name = names[seed % names.Count];
                var payload = TeamsPayloads.Read(name, connector.ServiceUrl, $"f:{seed}", $"a:{seed % Conversations}");
                var damaged = new PayloadMutator(seed).Mutate(payload);
                using var answer = await Scene.PostAsync(server, null, damaged).WaitAsync(TimeSpan.FromSeconds(30), cancellationToken);
                statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);

                // 501 says that there is no such invoke.
                if (answer.StatusCode >= HttpStatusCode.InternalServerError && answer.StatusCode != HttpStatusCode.NotImplemented)
                {
                    failures.Enqueue($"{name}, seed {seed}: {(int)answer.StatusCode}\n{damaged[..Math.Min(damaged.Length, 2000)]}\n{string.Join('\n', server.Log.All.TakeLast(3))}");
                }
            });
        }
    }
}
