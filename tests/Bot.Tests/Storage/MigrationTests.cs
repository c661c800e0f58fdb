using DeclineBot.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class MigrationTests : IDisposable
{
    // As the first released version made it.
    private const string First =
        """
        PRAGMA journal_mode = WAL;
        CREATE TABLE state (key TEXT PRIMARY KEY, etag TEXT NOT NULL, format INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE conversation (channel TEXT NOT NULL, id TEXT NOT NULL, person TEXT NOT NULL, begun INTEGER NOT NULL, PRIMARY KEY (channel, id)) WITHOUT ROWID;
        CREATE TABLE feed (
            position INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, conversation TEXT NOT NULL,
            activity TEXT NOT NULL, format INTEGER NOT NULL, value BLOB NOT NULL);
        CREATE INDEX feed_by_conversation ON feed (channel, conversation, position);
        PRAGMA user_version = 1;
        """;

    private const string StateKey = "directline/conversations/c1";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task BringForward_FirstVersion_KeepsStateFeedAndConversation()
    {
        MakeFirst();
        using var store = new TestStore(_folder);
        var conversation = new ConversationKey("directline", "c1");

        Assert.Single(await store.Get<IStorage>().ReadAsync([StateKey], CancellationToken.None));
        Assert.Contains("\"hi\"", Assert.Single((await store.Get<ConversationFeed>().ReadAfterAsync(conversation, 0, 9, CancellationToken.None)).Activities), StringComparison.Ordinal);
        var row = await store.Get<IStore>().FindConversationAsync(conversation, CancellationToken.None);
        Assert.Equal("dl_anna", row?.Person);
        Assert.InRange(row!.LastActive, TimeProvider.System.GetUtcNow().AddMinutes(-5), TimeProvider.System.GetUtcNow().AddMinutes(5));
        Assert.Equal(new RowCounts(1, 1, 0, 0, 0), await store.Get<IStore>().CountRowsAsync(conversation, CancellationToken.None));
    }

    [Fact]
    public async Task BringForward_FirstVersion_CanBeForgotten()
    {
        MakeFirst();
        using var store = new TestStore(_folder);

        await store.Get<IStore>().ForgetAsync(new ConversationKey("directline", "c1"), CancellationToken.None);

        Assert.Empty(await store.Get<IStorage>().ReadAsync([StateKey], CancellationToken.None));
    }

    [Fact]
    public async Task BringForward_Twice_ChangesNothing()
    {
        MakeFirst();
        for (var n = 0; n < 3; n++)
        {
            using var store = new TestStore(_folder);
            Assert.Single(await store.Get<IStorage>().ReadAsync([StateKey], CancellationToken.None));
        }
    }

    [Fact]
    public void BringForward_BrokenHalfWay_LeavesTheFirstVersion()
    {
        MakeFirst();
        using (var connection = Open())
        {
            connection.Run("CREATE TABLE inbox (something)");
        }

        using (var store = new TestStore(_folder))
        {
            Assert.Throws<Settings.SettingException>(store.Get<SqliteDatabase>);
        }

        using var again = Open();
        Assert.Equal(1, again.Query("PRAGMA user_version", row => row.GetInt32(0)).Single());
        Assert.Equal(1, again.Query("SELECT count(*) FROM state WHERE etag = 'e'", row => row.GetInt32(0)).Single());
    }

    private void MakeFirst()
    {
        // The keys are the store's own; values were sealed one by one then.
        byte[] state, feed;
        using (var keys = new TestStore(_folder))
        {
            var protector = keys.Get<IDataProtectionProvider>().CreateProtector("DeclineBot.Rows.v1");
            state = Seal(protector, $"state/{StateKey}", """{"version":1,"state":{"name":"one"}}""");
            feed = Seal(protector, "feed/directline/c1", """{"type":"message","text":"hi"}""");
        }

        using var connection = Open();
        connection.Run(First);
        connection.Run("INSERT INTO state VALUES ($key, 'e', 1, $value)", ("$key", StateKey), ("$value", state));
        connection.Run("INSERT INTO feed (channel, conversation, activity, format, value) VALUES ('directline', 'c1', 'a', 1, $value)", ("$value", feed));
        connection.Run("INSERT INTO conversation VALUES ('directline', 'c1', 'dl_anna', 1700000000)");
    }

    private static byte[] Seal(IDataProtector protector, string place, string text) => protector.CreateProtector(place).Protect(System.Text.Encoding.UTF8.GetBytes(text));

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={_folder.File("bot.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
