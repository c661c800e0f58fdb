using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Storage.Postgres;
using Npgsql;

namespace DeclineBot.Bot.Tests.Storage.Postgres;

[Collection(PostgresCollection.Name)]
public sealed class PostgresStoreTests(PostgresServer server) : StoreContract
{
    private readonly List<IAsyncDisposable> _opened = [];
    private string? _database;

    protected override async Task<IStore> OpenAsync()
    {
        _database ??= await server.CreateDatabaseAsync();
        var database = new PostgresDatabase(_database, TimeSpan.FromSeconds(10));
        var signals = new PostgresSignals(database);
        lock (_opened)
        {
            _opened.AddRange([signals, database]);
        }

        var store = new PostgresStore(database, signals, Time);
        await store.PrepareAsync(default);
        return store;
    }

    protected override Task MakeNewerAsync(string key) => PostgresServer.ExecuteAsync(_database!, $"UPDATE state SET format = 99 WHERE key = '{key}'");

    protected override async Task<string> DumpAsync()
    {
        await using var source = NpgsqlDataSource.Create(_database!);
        await using var command = source.CreateCommand(
            "SELECT (SELECT string_agg(encode(value, 'escape'), ' ') FROM inbox) || ' ' FROM (SELECT 1) one UNION ALL SELECT string_agg(encode(value, 'escape'), ' ') FROM outbox");
        await using var reader = await command.ExecuteReaderAsync();
        var dump = "";
        while (await reader.ReadAsync())
        {
            dump += await reader.IsDBNullAsync(0) ? "" : reader.GetString(0);
        }

        return dump;
    }

    // The database's clock decides.
    protected override Task LetWorkersDieAsync() => PostgresServer.ExecuteAsync(_database!, "UPDATE worker SET beat = beat - INTERVAL '16 seconds'");

    protected override async Task CloseAsync()
    {
        foreach (var opened in _opened)
        {
            await opened.DisposeAsync();
        }
    }

    [PostgresFact]
    public async Task PrepareAsync_DatabaseOfANewerVersion_IsRefusedAndLeftAlone()
    {
        await PostgresServer.ExecuteAsync(_database!, "INSERT INTO schema_version VALUES (99)");

        var refusal = await Assert.ThrowsAsync<SettingException>(OpenAsync);
        Assert.Contains("ConnectionStrings:Postgres", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("99", refusal.Message, StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task PrepareAsync_NobodyThere_NamesTheSettingAndShowsNoPassword()
    {
        await using var database = new PostgresDatabase("Host=127.0.0.1;Port=1;Username=me;Password=hunter2;Database=x", TimeSpan.FromMilliseconds(300));

        var refusal = await Assert.ThrowsAsync<SettingException>(() => database.PrepareAsync(default));
        Assert.Contains("ConnectionStrings:Postgres", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Example", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refusal.ToString(), StringComparison.Ordinal);
    }

    [PostgresFact]
    public async Task ClaimTurnsAsync_OfADeadWorker_SaysSo()
    {
        await ReceiveAsync("1");
        await ReceiveAsync("2", D);
        Assert.All(await Sut.ClaimTurnsAsync(Worker, 10, default), claim => Assert.False(claim.Next!.WasLeft));
        await LetWorkersDieAsync();

        Assert.True((await ClaimAsync(C, Other)).Next!.WasLeft);
        var taken = Assert.Single(await Sut.ClaimTurnsAsync(Other, 10, default));
        Assert.True(taken.Next!.WasLeft);
        await ReceiveAsync("3", D);
        Assert.False((await EndAsync(taken))!.WasLeft);
        await Sut.LeaveAsync(Other, default);
        Assert.All(await Sut.ClaimTurnsAsync(Worker, 10, default), claim => Assert.False(claim.Next!.WasLeft));
    }

    [PostgresFact]
    public async Task ClaimTurnsAsync_ClocksOfReplicasFarApart_TheDatabasesDecidesWhoLives()
    {
        await ReceiveAsync("1");
        await ClaimAsync();
        Time.Advance(TimeSpan.FromHours(1));

        Assert.Empty(await Sut.ClaimTurnsAsync(Other, 10, default));
        Assert.Null(await Sut.ClaimTurnAsync(Other, C, default));
    }

    [PostgresFact]
    public async Task ClaimDueAsync_WrittenByAReplicaWhoseClockIsAhead_KeepsTheOrder()
    {
        await SendAsync(C, Message("ahead", TimeSpan.FromSeconds(10)));
        await SendAsync(C, Message("behind"));

        var first = await DueAsync();
        Assert.Equal("ahead", first.Entry.Activity);
        Assert.Equal("behind", (await Sut.FinishAsync(first, new DeliveryEnd.Sent(null), default))!.Entry.Activity);
    }

    [PostgresFact]
    public async Task Listen_OtherReplicas_HearOfItToo()
    {
        var heard = new TaskCompletionSource<StoreSignal>(TaskCreationOptions.RunContinuationsAsynchronously);
        var replica = await OpenAsync();
        replica.Listen(signal => heard.TrySetResult(signal));
        Sut.Listen(_ => { });
        for (var number = 0; !heard.Task.IsCompleted && number < 200; number++)
        {
            // Who listens is connected a moment later.
            await ReceiveAsync($"{number}");
            await Task.Delay(50);
        }

        Assert.Equal(new StoreSignal(StoreSignalKind.Inbox, C), await heard.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [PostgresFact]
    public async Task ClaimTurnsAsync_AnswerLostOnItsWay_IsClaimedAnew()
    {
        await ReceiveAsync("1");
        // What the database holds when its answer never arrived: a claim of this worker that nobody knows of.
        await PostgresServer.ExecuteAsync(_database!, $"INSERT INTO worker VALUES ('{Worker}', now()); UPDATE conversation SET worker = '{Worker}', fence = nextval('fence')");
        Assert.Empty(await Sut.ClaimTurnsAsync(Worker, 10, default));
        await PostgresServer.ExecuteAsync(_database!, $"ALTER TABLE worker RENAME TO away");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Sut.ClaimTurnsAsync(Worker, 10, default));
        await PostgresServer.ExecuteAsync(_database!, $"ALTER TABLE away RENAME TO worker");

        Assert.Single(await Sut.ClaimTurnsAsync(Worker, 10, default));
    }
}
