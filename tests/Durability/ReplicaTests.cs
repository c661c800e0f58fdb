using System.Globalization;

namespace DeclineBot.Durability;

/// <summary>Several processes on one PostgreSQL, and what may happen to them and to it.</summary>
public sealed class ReplicaTests : IAsyncLifetime, IDisposable
{
    private readonly PostgresServer _server = PostgresServer.Private();
    private readonly List<HostProcess> _hosts = [];
    private FakeConnector _connector = null!;
    private LoadDriver _driver = null!;
    private string _database = "";

    private static int Conversations => LoadSize.Of(20, 200);

    private static int Messages => LoadSize.Of(8, 20);

    public async Task InitializeAsync()
    {
        await _server.InitializeAsync();
        _database = await _server.CreateDatabaseAsync();
        _connector = await FakeConnector.StartAsync();
        _driver = new LoadDriver(_connector.ServiceUrl);
    }

    public async Task DisposeAsync()
    {
        foreach (var host in _hosts)
        {
            await host.DisposeAsync();
        }

        if (_connector is not null)
        {
            await _connector.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    public void Dispose() => _driver?.Dispose();

    [PostgresFact(isPrivate: true)]
    public async Task TwoReplicas_EachMessageTwiceAndSomeAtTheSameInstant_HandleEachOnceAndInOrder()
    {
        // They start at once: the schema and the first keys are made once.
        _driver.Target(await Task.WhenAll(StartAsync(), StartAsync()));
        using var crowd = new LoadDriver(_connector.ServiceUrl);
        crowd.Target([.. _hosts]);

        await Task.WhenAll([_driver.SendAsync(Conversations, Messages, times: 2), .. Enumerable.Range(0, LoadSize.Of(3, 10)).Select(number => crowd.SendAtOnceAsync($"crowd{number}", Messages, times: 2))]);

        await Verdict.HoldsAsync(_driver, _connector, _hosts[0]);
        await Verdict.HoldsAsync(crowd, _connector, _hosts[1], inOrder: false);
    }

    [PostgresFact(isPrivate: true)]
    public async Task TwoReplicas_OneKilledAndOneAddedUnderLoad_NothingIsLostOrDoubled()
    {
        _driver.Target(await Task.WhenAll(StartAsync(), StartAsync()));
        var sending = _driver.SendAsync(Conversations, Messages);
        await AfterAsync(0.3, sending);
        _hosts[0].Kill();
        _driver.Target(_hosts[1]);
        await AfterAsync(0.6, sending);
        _driver.Target(_hosts[1], await StartAsync());
        await sending;

        await Verdict.HoldsAsync(_driver, _connector, _hosts[2]);
    }

    [PostgresFact(isPrivate: true)]
    public async Task Database_KilledAndStartedUnderLoad_NothingAcknowledgedIsLost()
    {
        _driver.Target(await Task.WhenAll(StartAsync(), StartAsync()));
        var sending = _driver.SendAsync(Conversations, Messages);
        foreach (var part in (double[])[0.25, 0.5, 0.75])
        {
            await AfterAsync(part, sending);
            _server.Kill();
            await Task.Delay(LoadSize.Of(500, 3000));
            await _server.StartAsync();
        }

        await sending;
        await Verdict.HoldsAsync(_driver, _connector, _hosts[1]);
    }

    [PostgresFact(isPrivate: true)]
    public async Task TwoReplicas_ClocksTenSecondsApart_NothingIsTakenFromALivingOneNorLost()
    {
        var now = TimeProvider.System.GetUtcNow();
        var (slow, fast) = (await StartAsync(now.AddSeconds(-5)), await StartAsync(now.AddSeconds(5)));
        _driver.Target(slow, fast);
        var sending = _driver.SendAsync(Conversations, Messages);
        await AfterAsync(0.6, sending);
        fast.Kill();
        _driver.Target(slow);
        await sending;

        await Verdict.HoldsAsync(_driver, _connector, slow);
        Assert.DoesNotContain("was not committed", slow.Errors + fast.Errors, StringComparison.Ordinal);
    }

    [PostgresFact(isPrivate: true)]
    public async Task TwoReplicas_StoppedInTurnUnderLoad_NothingIsLostOrDoubled()
    {
        _driver.Target(await Task.WhenAll(StartAsync(), StartAsync()));
        var sending = _driver.SendAsync(Conversations, Messages);
        for (var number = 0; number < 2; number++)
        {
            await AfterAsync(0.3 * (number + 1), sending);
            var next = await StartAsync();
            _driver.Target([.. _hosts.Skip(number + 1)]);
            Assert.Equal(0, await _hosts[number].StopAsync());
            _driver.Target(_hosts[number + 1], next);
        }

        await sending;
        await Verdict.HoldsAsync(_driver, _connector, _hosts[^1]);
    }

    private async Task<HostProcess> StartAsync(DateTimeOffset? clock = null)
    {
        var host = await HostProcess.StartAsync(start => start.Environment["PROOF_CLOCK"] = clock?.ToString("O", CultureInfo.InvariantCulture), $"--ConnectionStrings:Postgres={_database}");
        lock (_hosts)
        {
            _hosts.Add(host);
        }

        return host;
    }

    // So much of the load has been acknowledged.
    private async Task AfterAsync(double part, Task sending)
    {
        var count = (int)(part * Conversations * Messages);
        while (_driver.Count < count)
        {
            Assert.False(sending.IsFaulted, sending.Exception?.ToString());
            Assert.False(sending.IsCompleted, $"All was sent before {count.ToString(CultureInfo.InvariantCulture)} were counted.");
            await Task.Delay(5);
        }
    }
}
