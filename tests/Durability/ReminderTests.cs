namespace DeclineBot.Durability;

/// <summary>Reminders of DeclineBot itself, across kills and weeks: the server is started again with its clock set on.</summary>
public sealed class ReminderTests : IDisposable
{
    // With 48 hours from then, they are due at 20:00 on the 21st and at 8:00 on the 22nd.
    private const string Decided = "2026-11-20T10:00:00+01:00";

    private const string Secret = "a-secret-for-the-page-in-tests-of-reminders";

    private static readonly int Count = LoadSize.Of(2, 20);
    private static readonly string[] Lines =
    [
        "I've decided to decline Acme's offer for a staff engineer role", "Maya, recruiter", "I applied", "by phone", "just now",
        "I want to move into platform work", "Omar's system design hour", "LinkedIn", "Remind me",
    ];

    private readonly StoreHome _home = StoreHome.Sqlite();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("test")]
    [InlineData("msteams")]
    [InlineData("directline")]
    public async Task Reminders_KilledInBetween_ComeOnceEachAndOnTime(string channel)
    {
        await using var connector = await FakeConnector.StartAsync();
        var people = People(connector, channel);
        var before = await PlanAsync(people);

        // (started at, how many each has got then)
        foreach (var (start, count) in ((string, int)[])
            [("2026-11-21T19:59:00+01:00", 0), ("2026-11-21T19:59:57+01:00", 1), ("2026-11-21T20:30:00+01:00", 1), ("2026-11-22T00:30:00+01:00", 1), ("2026-11-22T07:59:57+01:00", 2), ("2026-11-22T09:00:00+01:00", 2)])
        {
            Assert.All(await RunAsync(start, people, before, count), found => Assert.Equal(count, found));
        }
    }

    [Theory]
    // The first one's evening is over, and at night nothing comes anyway.
    [InlineData("test", "2026-11-22T03:00:00+01:00", 0)]
    // The second one still makes sense.
    [InlineData("test", "2026-11-22T08:30:00+01:00", 1)]
    [InlineData("msteams", "2026-11-22T08:30:00+01:00", 1)]
    [InlineData("directline", "2026-11-22T08:30:00+01:00", 1)]
    // Neither does.
    [InlineData("test", "2026-11-24T10:00:00+01:00", 0)]
    [InlineData("test", "2027-03-20T10:00:00+01:00", 0)]
    [InlineData("msteams", "2027-03-20T10:00:00+01:00", 0)]
    [InlineData("directline", "2027-01-10T10:00:00+01:00", 0)]
    public async Task Reminders_AfterALongDowntime_NobodyGetsAPile(string channel, string start, int count)
    {
        await using var connector = await FakeConnector.StartAsync();
        var people = People(connector, channel);
        var before = await PlanAsync(people);

        Assert.All(await RunAsync(start, people, before, count), found => Assert.Equal(count, found));
    }

    private static Reminded[] People(FakeConnector connector, string channel) => [.. Enumerable.Range(0, Count).Select(number =>
        channel == "directline" ? Reminded.AtThePage(Secret) : Reminded.Over(connector, channel, $"p{number}"))];

    // Everybody says yes to reminders, and the power goes. Returns how much each has heard by then.
    private async Task<int[]> PlanAsync(Reminded[] people)
    {
        await using var host = await StartAsync(Decided);
        foreach (var person in people)
        {
            foreach (var line in Lines)
            {
                await person.SayAsync(host, line);
            }
        }

        await host.WhenQuietAsync();
        var heard = await Task.WhenAll(people.Select(person => person.HeardAsync(host)));
        Assert.All(heard, texts => Assert.Contains("Saturday 21 November, 20:00", texts[^1], StringComparison.Ordinal));
        host.Kill();
        return [.. heard.Select(texts => texts.Count)];
    }

    // A while for what should come, and for what shouldn't. Returns how many each has got.
    private async Task<int[]> RunAsync(string start, Reminded[] people, int[] before, int count)
    {
        await using var host = await StartAsync(start);
        await Eventually.TrueAsync(async () => (await FoundAsync()).All(found => found >= count));
        await host.WhenQuietAsync();
        await Task.Delay(TimeSpan.FromSeconds(1));
        var found = await FoundAsync();
        host.Kill();
        return found;

        async Task<int[]> FoundAsync() => [.. (await Task.WhenAll(people.Select(person => person.HeardAsync(host)))).Select((texts, place) => texts.Count - before[place])];
    }

    private Task<HostProcess> StartAsync(string clock) => HostProcess.StartAsync(
        start =>
        {
            start.Environment["PROOF_BOT"] = "DeclineBot";
            start.Environment["PROOF_CLOCK"] = clock;
        },
        [.. _home.Settings, $"--DirectLine:Secret={Secret}"]);
}
