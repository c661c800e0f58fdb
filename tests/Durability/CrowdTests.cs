using System.Globalization;

namespace DeclineBot.Durability;

/// <summary>Many conversations at once, with several messages in each at the same instant, and every one of them sent twice.</summary>
public sealed class CrowdTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const int Waves = 5;
    private const int AtOnce = 4;

    private static readonly int Conversations = LoadSize.Of(40, 200);

    [Fact]
    public Task Receive_ManyAtOnceAndTwice_HandlesEachOnceAndInOrder() => ReceiveAsync(StoreKind.Sqlite);

    [PostgresFact]
    public Task Receive_ManyAtOnceAndTwiceOnPostgres_HandlesEachOnceAndInOrder() => ReceiveAsync(StoreKind.Postgres);

    private async Task ReceiveAsync(StoreKind kind)
    {
        using var home = await StoreHome.OfAsync(kind, postgres);
        await using var connector = await FakeConnector.StartAsync();
        using var driver = new LoadDriver(connector.ServiceUrl);
        await using var host = await HostProcess.StartAsync(home.Settings);
        driver.Target(host);

        await driver.SendInWavesAsync(Conversations, Waves, AtOnce, times: 2);

        Assert.Equal(Conversations * Waves * AtOnce, driver.Count);
        await Verdict.HoldsAsync(driver, connector, host, inOrder: false);
        foreach (var conversation in driver.Conversations)
        {
            // Of those of one instant any may have come first; what was sent after an acknowledgement comes after it.
            var waves = (await host.LedgerOfAsync(conversation)).Select(id => int.Parse(id[(id.LastIndexOf('-') + 1)..], CultureInfo.InvariantCulture) / AtOnce).ToList();
            Assert.Equal(waves.Order(), waves);
            // Nothing crashed, so nothing was answered twice either.
            Assert.Equal(Waves * AtOnce, connector.TextsIn(conversation).Count);
        }
    }
}
