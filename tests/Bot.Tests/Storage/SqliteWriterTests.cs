using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class SqliteWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestStore _store;

    public SqliteWriterTests() => _store = new TestStore(_folder);

    private SqliteDatabase Database => _store.Get<SqliteDatabase>();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task WriteAsync_ManyAtOnce_AreCommittedTogether()
    {
        using var gate = new ManualResetEventSlim();
        var first = Database.WriteAsync(session =>
        {
            gate.Wait();
            return Put(session, "first");
        });
        var commits = 0;
        var rest = Enumerable.Range(0, 50).Select(n => Database.WriteAsync(session => Put(session, $"k{n}"), _ => Interlocked.Increment(ref commits))).ToList();
        var before = WalSize();
        gate.Set();
        await Task.WhenAll([first, .. rest]);

        Assert.Equal(50, commits);
        Assert.Equal(51, Count());
        // One transaction writes a page once; fifty would write it fifty times.
        Assert.InRange(WalSize() - before, 1, 12 * 4096);
    }

    [Fact]
    public async Task WriteAsync_OneThrows_UndoesItselfAlone()
    {
        using var gate = new ManualResetEventSlim();
        var first = Database.WriteAsync(session =>
        {
            gate.Wait();
            return Put(session, "first");
        });
        var good = Database.WriteAsync(session => Put(session, "good"));
        var bad = Database.WriteAsync<int>(session =>
        {
            Put(session, "half done");
            throw new InvalidOperationException("no");
        });
        var wrong = Database.WriteAsync(session => session.Run("INSERT INTO secret (kind, key, format, value) VALUES ('x', 'first', 1, NULL)"));
        var last = Database.WriteAsync(session => Put(session, "last"));
        gate.Set();

        await Task.WhenAll(first, good, last);
        await Assert.ThrowsAsync<InvalidOperationException>(() => bad);
        await Assert.ThrowsAsync<StoreUnavailableException>(() => wrong);
        Assert.Equal(3, Count());
    }

    [Fact]
    public async Task WriteAsync_DiskFull_SaysSoKeepsWhatWasStoredAndRecovers()
    {
        await Database.WriteAsync(session => Put(session, "before"));
        await LimitAsync(more: 4);

        var failed = 0;
        for (var n = 0; n < 40; n++)
        {
            try
            {
                await Database.WriteAsync(session => Put(session, $"k{n}", 2000));
            }
            catch (StoreUnavailableException full)
            {
                Assert.Contains("full", full.Message, StringComparison.Ordinal);
                failed++;
            }
        }

        Assert.InRange(failed, 20, 39);
        Assert.Equal(1 + 40 - failed, Count());
        Assert.Equal("ok", Database.Read(session => session.First("PRAGMA integrity_check", row => row.GetString(0))));

        await LimitAsync(more: 100000);
        await Database.WriteAsync(session => Put(session, "after"));
        Assert.Equal(42 - failed, Count());
    }

    [Fact]
    public async Task WriteAsync_ReadOnly_SaysSoAndRecovers()
    {
        var file = Database.Path;
        _store.Dispose();
        var session = new SqliteSession($"Data Source={file};Pooling=False", "PRAGMA synchronous = FULL");
        using var writer = new SqliteWriter(session);
        await writer.WriteAsync(session => Put(session, "before"));

        session.Run("PRAGMA query_only = ON");
        var refusal = await Assert.ThrowsAsync<StoreUnavailableException>(() => writer.WriteAsync(session => Put(session, "meanwhile")));
        Assert.Contains("readonly", refusal.Message, StringComparison.Ordinal);

        session.Run("PRAGMA query_only = OFF");
        await writer.WriteAsync(session => Put(session, "after"));
        Assert.Equal(2, await writer.WriteAsync(session => session.Number("SELECT count(*) FROM secret WHERE kind = 'x'")));
    }

    [Fact]
    public async Task WriteAsync_Closed_IsRefused()
    {
        var database = Database;
        _store.Dispose();

        await Assert.ThrowsAsync<StoreUnavailableException>(() => database.WriteAsync(session => Put(session, "a")));
    }

    [Fact]
    public void Open_FolderThatIsMissing_IsMade()
    {
        using var deep = new TestStore(_folder, "a/b/bot.db");

        Assert.True(File.Exists(deep.Get<SqliteDatabase>().Path));
    }

    private static int Put(SqliteSession session, string key, int size = 10) =>
        session.Run("INSERT INTO secret (kind, key, format, value) VALUES ('x', $1, 1, zeroblob($2))", key, size);

    private long Count() => Database.Read(session => session.Number("SELECT count(*) FROM secret WHERE kind = 'x'"));

    private long WalSize() => new FileInfo(Database.Path + "-wal").Length;

    private Task<int> LimitAsync(int more) => Database.WriteAsync(session =>
        session.Run(FormattableString.Invariant($"PRAGMA max_page_count = {session.Number("PRAGMA page_count") + more}")));
}
