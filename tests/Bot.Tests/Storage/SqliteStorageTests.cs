using System.Text;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class SqliteStorageTests : StorageContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestStore _store;

    public SqliteStorageTests() => _store = new TestStore(_folder);

    protected override IStorage Sut => _store.Get<IStorage>();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task WriteAsync_Always_SealsWhatIsWritten()
    {
        await WriteAsync("a", "a very private sentence");

        _store.Dispose();
        foreach (var file in Directory.GetFiles(_folder.Path))
        {
            Assert.DoesNotContain("private", Encoding.UTF8.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Open_FileThatAnotherProgramHas_IsRefused()
    {
        await WriteAsync("a", "one");
        using (var other = new TestStore(_folder))
        {
            Assert.Contains("another DeclineBot", Assert.Throws<SettingException>(other.Get<SqliteDatabase>).Message, StringComparison.Ordinal);
        }

        _store.Dispose();
        using var later = new TestStore(_folder);
        Assert.Single(await later.Get<IStorage>().ReadAsync(["a"], CancellationToken.None));
    }

    [Theory]
    [InlineData("UPDATE state SET value = zeroblob(80)")]
    [InlineData("UPDATE state SET format = 99")]
    public async Task ReadAsync_RowThatCannotBeRead_SaysSoAndLeavesItAlone(string harm)
    {
        await WriteAsync("a", "one");
        var database = _store.Get<SqliteDatabase>();
        await database.WriteAsync(session => session.Run(harm));
        var before = Rows(database);

        var refusal = await Assert.ThrowsAsync<UnreadableRowException>(() => Sut.ReadAsync(["a"], CancellationToken.None));

        Assert.Contains("state/a", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, Rows(database));
    }

    [Fact]
    public async Task WriteAsync_OverANewerRow_LeavesItAlone()
    {
        await WriteAsync("a", "one");
        await _store.Get<SqliteDatabase>().WriteAsync(session => session.Run("UPDATE state SET format = 99"));

        await Assert.ThrowsAsync<UnreadableRowException>(() => WriteAsync("a", "two"));
    }

    [Fact]
    public async Task ReadAsync_RowMovedToAnotherKey_IsNotOpened()
    {
        await WriteAsync("a", "one");
        await _store.Get<SqliteDatabase>().WriteAsync(session => session.Run("UPDATE state SET key = 'b'"));

        await Assert.ThrowsAsync<UnreadableRowException>(() => Sut.ReadAsync(["b"], CancellationToken.None));
    }

    [Fact]
    public async Task Open_FileOfANewerVersion_IsRefusedAndLeftAlone()
    {
        await WriteAsync("a", "one");
        await _store.Get<SqliteDatabase>().WriteAsync(session => session.Run("PRAGMA user_version = 99"));
        _store.Dispose();
        using var later = new TestStore(_folder);

        var refusal = Assert.Throws<SettingException>(later.Get<SqliteDatabase>);

        Assert.Contains("Storage:Path", refusal.Message, StringComparison.Ordinal);
        using var session = new SqliteSession($"Data Source={_store.Path};Pooling=False", "PRAGMA query_only = ON");
        Assert.Equal(99, session.Number("PRAGMA user_version"));
    }

    [Fact]
    public void Open_FileThatIsNoDatabase_NamesTheSetting()
    {
        File.WriteAllText(_folder.File("letter.txt"), new string('x', 4096));
        using var wrong = new TestStore(_folder, "letter.txt");

        Assert.Contains("Storage:Path", Assert.Throws<SettingException>(wrong.Get<SqliteDatabase>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OnUnix_LetsOnlyTheOwnerIn()
    {
        await WriteAsync("a", "one");
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_store.Path));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder.File("keys")));
    }

    [Fact]
    public async Task Begin_NotCommitted_WritesNothingButIsReadWithin()
    {
        var storage = _store.Get<StagedStorage>();
        using (storage.Begin())
        {
            await WriteAsync("a", "one");
            Assert.Single(await storage.ReadAsync(["a"], CancellationToken.None));
        }

        Assert.Empty(await storage.ReadAsync(["a"], CancellationToken.None));
    }

    private static List<string> Rows(SqliteDatabase database) =>
        database.Read(session => session.Query("SELECT key || format || hex(value) FROM state", row => row.GetString(0)));

    private Task WriteAsync(string key, string name) =>
        Sut.WriteAsync(new Dictionary<string, object> { [key] = new Dictionary<string, object> { ["name"] = name } }, CancellationToken.None);
}
