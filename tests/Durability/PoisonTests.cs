using DeclineBot.Bot.Settings;
using DeclineBot.Durability.Host;
using DeclineBot.Tests;

namespace DeclineBot.Durability;

/// <summary>A message whose turn ends the process: whoever starts it again must not be caught by it for ever.</summary>
public sealed class PoisonTests(PostgresServer postgres) : IClassFixture<PostgresServer>
{
    [Fact]
    public Task Turn_KillsTheProcessEachTime_IsTriedThreeTimesAndApologisedFor() => PoisonAsync(StoreKind.Sqlite);

    [PostgresFact]
    public Task Turn_KillsTheProcessEachTimeOnPostgres_IsTriedThreeTimesAndApologisedFor() => PoisonAsync(StoreKind.Postgres);

    private async Task PoisonAsync(StoreKind kind)
    {
        using var home = await StoreHome.OfAsync(kind, postgres);
        await using var connector = await FakeConnector.StartAsync();
        using var victim = new LoadDriver(connector.ServiceUrl);
        using var others = new LoadDriver(connector.ServiceUrl);
        Task poisoning;
        Task meanwhile;
        await using (var first = await HostProcess.StartAsync(home.Settings))
        {
            victim.Target(first);
            others.Target(first);
            await victim.SendOneAsync("poisoned", "before");
            meanwhile = others.SendAsync(20, 5, prefix: "well");
            poisoning = victim.SendOneAsync("poisoned", Poison.Word);
            await first.WhenGoneAsync();
        }

        for (var restart = 0; restart < 2; restart++)
        {
            await home.LetWorkersDieAsync();
            Assert.NotEqual(0, (await HostProcess.RunAsync(_ => { }, home.Settings)).ExitCode);
        }

        await home.LetWorkersDieAsync();
        await using var host = await HostProcess.StartAsync(home.Settings);
        victim.Target(host);
        others.Target(host);
        await Task.WhenAll(poisoning, meanwhile);
        await victim.SendOneAsync("poisoned", "after");
        await host.WhenQuietAsync();

        Assert.Equal(["before", "after"], await host.LedgerOfAsync("poisoned"));
        Assert.Equal(["1 before", HostCopy.English["bot.apology"], "2 after"], connector.TextsIn("poisoned").Distinct());
        // Nobody who was only near it is told anything but their answer.
        await Verdict.HoldsAsync(others, connector, host);
    }
}
