using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class SqliteStoreTests : StoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private TestStore? _store;

    // The file is one process's alone: its replicas are the threads of that process.
    protected override Task<IStore> OpenAsync() => Task.FromResult((_store ??= new TestStore(_folder, time: Time)).Get<IStore>());

    protected override Task MakeNewerAsync(string key) => Database.WriteAsync(session => session.Run("UPDATE state SET format = 99 WHERE key = $1", key));

    protected override Task<string> DumpAsync() => Task.FromResult(string.Join(' ', Database.Read(session => session.Query(
        "SELECT CAST(value AS TEXT) FROM inbox WHERE value IS NOT NULL UNION ALL SELECT CAST(value AS TEXT) FROM outbox WHERE value IS NOT NULL", row => row.GetString(0)))));

    [Fact]
    public async Task ClaimTurnsAsync_ProcessWasKilled_SaysWhatWasLeft()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await ReceiveAsync("1");
        await ReceiveAsync("2");
        using var after = new TemporaryFolder();
        // What a killed process leaves behind.
        using (var copying = System.Diagnostics.Process.Start("cp", ["-r", $"{_folder.Path}/.", after.Path]))
        {
            await copying.WaitForExitAsync();
        }

        using (var restarted = new TestStore(after, time: Time))
        {
            var claim = Assert.Single(await restarted.Get<IStore>().ClaimTurnsAsync(Worker, 10, default));
            Assert.True(claim.Next!.WasLeft);
            Assert.False((await restarted.Get<IStore>().CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next }, default))!.WasLeft);
        }

        using var stopped = new TestStore(after, time: Time);
        Assert.False(Assert.Single(await stopped.Get<IStore>().ClaimTurnsAsync(Worker, 10, default)).Next!.WasLeft);
    }

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }

    private SqliteDatabase Database => _store!.Get<SqliteDatabase>();
}
