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

    public void Dispose()
    {
        _store?.Dispose();
        _folder.Dispose();
    }

    private SqliteDatabase Database => _store!.Get<SqliteDatabase>();
}
