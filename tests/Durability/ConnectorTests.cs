using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;

namespace DeclineBot.Durability;

/// <summary>A channel that asks for time, fails, refuses, hangs, is away, and comes back.</summary>
public sealed class ConnectorTests
{
    // So long an answer is waited for, and then two seconds at least.
    private const double Hanging = 15 + 1.9;

    [Fact]
    public async Task Send_ChannelInTrouble_LosesNothingKeepsTheOrderAndLeavesOthersAlone()
    {
        using var home = StoreHome.Sqlite();
        await using var connector = await FakeConnector.StartAsync();
        using var driver = new LoadDriver(connector.ServiceUrl);
        await using var host = await HostProcess.StartAsync(home.Settings);
        driver.Target(host);
        var left = new ConcurrentDictionary<string, int>(StringComparer.Ordinal)
        {
            ["asked-to-wait0"] = 1, ["busy0"] = 2, ["failing0"] = 2, ["away-for-maintenance0"] = 2, ["hanging0"] = 1,
        };
        connector.Answer = conversation => left.TryGetValue(conversation, out var count) && count > 0 && left.TryUpdate(conversation, count - 1, count)
            ? conversation switch
            {
                "asked-to-wait0" => FakeConnector.TooMany(7),
                "busy0" => FakeConnector.TooMany(),
                "failing0" => Results.StatusCode(StatusCodes.Status500InternalServerError),
                "away-for-maintenance0" => Results.StatusCode(StatusCodes.Status503ServiceUnavailable),
                _ => null,
            }
            : FakeConnector.Taken();

        foreach (var conversation in left.Keys)
        {
            await driver.SendAsync(1, 5, prefix: conversation[..^1]);
        }

        await driver.SendAsync(20, 5, prefix: "untroubled");
        await Verdict.HoldsAsync(driver, connector, host);

        Assert.All(left.Values, count => Assert.Equal(0, count));
        // Not before the time that was asked for; where none was, not before two seconds, and longer after each failure.
        Assert.InRange(GapAfter(connector, "asked-to-wait0", 0), 6.9, double.MaxValue);
        Assert.All((string[])["busy0", "failing0", "away-for-maintenance0"], conversation =>
        {
            Assert.InRange(GapAfter(connector, conversation, 0), 1.9, double.MaxValue);
            Assert.InRange(GapAfter(connector, conversation, 1), 3.9, double.MaxValue);
        });
        Assert.InRange(GapAfter(connector, "hanging0", 0), Hanging, double.MaxValue);
        // The others didn't wait for any of them.
        Assert.All(Enumerable.Range(0, 20), number => Assert.InRange(connector.AttemptsIn($"untroubled{number}")[^1].TotalSeconds, 0, connector.AttemptsIn("hanging0")[1].TotalSeconds));
    }

    [Fact]
    public async Task Send_PersonBlockedTheBot_StopsForThemAloneUntilTheyWriteAgain()
    {
        using var home = StoreHome.Sqlite();
        await using var connector = await FakeConnector.StartAsync();
        using var driver = new LoadDriver(connector.ServiceUrl);
        await using var host = await HostProcess.StartAsync(home.Settings);
        driver.Target(host);
        connector.Answer = conversation => conversation == "blocked" ? Results.StatusCode(StatusCodes.Status403Forbidden) : FakeConnector.Taken();

        await driver.SendOneAsync("blocked", "one");
        await Eventually.TrueAsync(() => host.Errors.Contains("has stopped", StringComparison.Ordinal));
        await driver.SendAsync(3, 3, prefix: "open");
        await Eventually.TrueAsync(() => connector.Count == 9);
        Assert.Single(connector.AttemptsIn("blocked"));

        connector.Answer = _ => FakeConnector.Taken();
        await driver.SendOneAsync("blocked", "two");
        await Eventually.TrueAsync(() => connector.TextsIn("blocked").Count > 0);
        // What was said to them meanwhile is not said any more; that it was done stands.
        Assert.Equal(["2 two"], connector.TextsIn("blocked"));
        Assert.Equal(["one", "two"], await host.LedgerOfAsync("blocked"));
    }

    [Fact]
    public async Task Send_ChannelAwayAndBack_SendsEverythingInOrder()
    {
        using var home = StoreHome.Sqlite();
        var connector = await FakeConnector.StartAsync();
        var address = connector.ServiceUrl;
        using var driver = new LoadDriver(address);
        await using var host = await HostProcess.StartAsync(home.Settings);
        driver.Target(host);
        await connector.DisposeAsync();

        await driver.SendAsync(10, 3);
        await Eventually.TrueAsync(() => host.Errors.Contains("was not sent and is tried again", StringComparison.Ordinal));
        await using var again = await FakeConnector.StartAsync(address);

        await Verdict.HoldsAsync(driver, again, host);
    }

    private static double GapAfter(FakeConnector connector, string conversation, int attempt) =>
        (connector.AttemptsIn(conversation)[attempt + 1] - connector.AttemptsIn(conversation)[attempt]).TotalSeconds;
}
