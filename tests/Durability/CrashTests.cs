namespace DeclineBot.Durability;

/// <summary>A server that is killed at random moments, again and again, while messages pour in.</summary>
public sealed class CrashTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    private const int Conversations = 40;

    private static readonly int Rounds = LoadSize.Of(2, 10);
    private static readonly int Turns = LoadSize.Of(200, 2000);

    [Fact]
    public Task Kill_AtARandomMoment_EveryAcknowledgedMessageHasOneEffect() => KillAsync(StoreKind.Sqlite);

    [PostgresFact]
    public Task Kill_AtARandomMomentOnPostgres_EveryAcknowledgedMessageHasOneEffect() => KillAsync(StoreKind.Postgres);

    private async Task KillAsync(StoreKind kind)
    {
        using var home = await StoreHome.OfAsync(kind, postgres);
        await using var connector = await FakeConnector.StartAsync();
        using var driver = new LoadDriver(connector.ServiceUrl);
        var host = await HostProcess.StartAsync(home.Settings);
        try
        {
            for (var round = 0; round < Rounds; round++)
            {
                driver.Target(host);
                var start = driver.Count;
                var moment = start + Random.Shared.Next(Turns / 20, Turns);
                var load = driver.SendAsync(Conversations, Turns / Conversations, prefix: $"round{round}-");
                while (driver.Count < moment && !load.IsCompleted)
                {
                    await Task.Delay(1);
                }

                await Task.Delay(Random.Shared.Next(20));
                host.Kill();
                await host.DisposeAsync();
                host = await HostProcess.StartAsync(home.Settings);
                driver.Target(host);
                await load;
            }

            Assert.Equal(Rounds * Turns, driver.Count);
            await Verdict.HoldsAsync(driver, connector, host);
        }
        finally
        {
            await host.DisposeAsync();
        }
    }
}
