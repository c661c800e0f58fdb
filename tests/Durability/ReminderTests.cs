namespace DeclineBot.Durability;

/// <summary>Reminders of DeclineBot itself, across kills and weeks: the server is started again with its clock set on.</summary>
public sealed class ReminderTests : IDisposable
{
    // With 48 hours from then, they are due at 20:00 on the 21st and at 8:00 on the 22nd.
    private const string Decided = "2026-11-20T10:00:00+01:00";

    private static readonly int People = LoadSize.Of(3, 30);
    private static readonly string[] Lines =
    [
        "I've decided to decline Acme's offer for a staff engineer role", "Maya, recruiter", "I applied", "by phone", "just now",
        "I want to move into platform work", "Omar's system design hour", "LinkedIn", "Remind me",
    ];

    private readonly StoreHome _home = StoreHome.Sqlite();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Reminders_KilledInBetween_ComeOnceEachAndOnTime()
    {
        await using var connector = await FakeConnector.StartAsync();
        await PlanAsync(connector);

        // (started at, how many each has got then)
        foreach (var (start, count) in ((string, int)[])
            [("2026-11-21T19:59:00+01:00", 0), ("2026-11-21T19:59:57+01:00", 1), ("2026-11-21T20:30:00+01:00", 1), ("2026-11-22T00:30:00+01:00", 1), ("2026-11-22T07:59:57+01:00", 2), ("2026-11-22T09:00:00+01:00", 2)])
        {
            await RunAsync(start, () => Enumerable.Range(0, People).All(person => connector.TextsIn($"p{person}").Count >= count));
            Assert.All(Enumerable.Range(0, People), person => Assert.Equal(count, connector.TextsIn($"p{person}").Count));
        }
    }

    [Theory]
    // The first one's evening is over, and at night nothing comes anyway.
    [InlineData("2026-11-22T03:00:00+01:00", 0)]
    // The second one still makes sense.
    [InlineData("2026-11-22T08:30:00+01:00", 1)]
    // Neither does.
    [InlineData("2026-11-24T10:00:00+01:00", 0)]
    [InlineData("2027-03-20T10:00:00+01:00", 0)]
    public async Task Reminders_AfterALongDowntime_NobodyGetsAPile(string start, int count)
    {
        await using var connector = await FakeConnector.StartAsync();
        await PlanAsync(connector);

        await RunAsync(start, () => connector.Count >= count * People);

        Assert.All(Enumerable.Range(0, People), person => Assert.Equal(count, connector.TextsIn($"p{person}").Count));
    }

    // Everybody says yes to reminders, and the power goes.
    private async Task PlanAsync(FakeConnector connector)
    {
        await using var host = await StartAsync(Decided);
        for (var person = 0; person < People; person++)
        {
            foreach (var line in Lines)
            {
                await new ChannelMessage(connector.ServiceUrl, $"p{person}", line).SendAsync(host);
            }
        }

        await host.WhenQuietAsync();
        Assert.All(Enumerable.Range(0, People), person => Assert.Contains("Saturday 21 November, 20:00", connector.TextsIn($"p{person}")[^1], StringComparison.Ordinal));
        host.Kill();
        connector.Forget();
    }

    // A while for what should come, and for what shouldn't.
    private async Task RunAsync(string start, Func<bool> hasCome)
    {
        await using var host = await StartAsync(start);
        await Eventually.TrueAsync(hasCome);
        await host.WhenQuietAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        host.Kill();
    }

    private Task<HostProcess> StartAsync(string clock) => HostProcess.StartAsync(
        start =>
        {
            start.Environment["PROOF_BOT"] = "DeclineBot";
            start.Environment["PROOF_CLOCK"] = clock;
        },
        _home.Settings);
}
