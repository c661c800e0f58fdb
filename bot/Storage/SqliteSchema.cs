using System.Globalization;
using DeclineBot.Bot.Settings;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Storage;

/// <summary>The tables, and the steps that lead an older file to them. Times are milliseconds since 1970.</summary>
public static class SqliteSchema
{
    // One entry a version; an entry that was released never changes.
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE state (key TEXT PRIMARY KEY, etag TEXT NOT NULL, format INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE conversation (channel TEXT NOT NULL, id TEXT NOT NULL, person TEXT NOT NULL, begun INTEGER NOT NULL, PRIMARY KEY (channel, id)) WITHOUT ROWID;
        CREATE TABLE feed (
            position INTEGER PRIMARY KEY AUTOINCREMENT, channel TEXT NOT NULL, conversation TEXT NOT NULL,
            activity TEXT NOT NULL, format INTEGER NOT NULL, value BLOB NOT NULL);
        CREATE INDEX feed_by_conversation ON feed (channel, conversation, position);
        """,

        // Until then nobody had noted to which conversation a value of state belongs; its key tells.
        """
        CREATE TABLE state_of_2 (
            key TEXT NOT NULL UNIQUE, channel TEXT, conversation TEXT, etag TEXT NOT NULL, format INTEGER NOT NULL, value BLOB NOT NULL);
        INSERT INTO state_of_2 (key, channel, conversation, etag, format, value)
            SELECT key,
                CASE WHEN instr(key, '/conversations/') > 0 THEN substr(key, 1, instr(key, '/conversations/') - 1) END,
                CASE WHEN instr(key, '/conversations/') > 0 THEN substr(key, instr(key, '/conversations/') + 15) END,
                etag, format, value FROM state;
        DROP TABLE state;
        ALTER TABLE state_of_2 RENAME TO state;
        CREATE INDEX state_by_conversation ON state (channel, conversation) WHERE channel IS NOT NULL;

        ALTER TABLE conversation ADD COLUMN tenant TEXT;
        ALTER TABLE conversation ADD COLUMN active INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE conversation ADD COLUMN reminded INTEGER;
        ALTER TABLE conversation ADD COLUMN stopped TEXT;
        ALTER TABLE conversation ADD COLUMN purged INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE conversation ADD COLUMN format INTEGER;
        ALTER TABLE conversation ADD COLUMN reference BLOB;
        UPDATE conversation SET active = unixepoch() * 1000;
        CREATE INDEX conversation_by_tenant ON conversation (channel, tenant) WHERE tenant IS NOT NULL;

        CREATE TABLE inbox (
            position INTEGER PRIMARY KEY, channel TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT NOT NULL, alias TEXT,
            received INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, not_before INTEGER NOT NULL DEFAULT 0, done INTEGER,
            format INTEGER, value BLOB);
        CREATE UNIQUE INDEX inbox_once ON inbox (channel, activity);
        CREATE UNIQUE INDEX inbox_alias ON inbox (channel, alias) WHERE alias IS NOT NULL;
        CREATE INDEX inbox_open ON inbox (channel, conversation, position) WHERE done IS NULL;

        CREATE TABLE outbox (
            position INTEGER PRIMARY KEY, channel TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT NOT NULL, reminder TEXT,
            due INTEGER NOT NULL, zone INTEGER NOT NULL, until INTEGER, attempts INTEGER NOT NULL DEFAULT 0, next_try INTEGER NOT NULL,
            sent INTEGER, platform_id TEXT, format INTEGER, value BLOB);
        CREATE INDEX outbox_by_activity ON outbox (channel, conversation, activity);
        CREATE INDEX outbox_unsent ON outbox (channel, conversation, position) WHERE sent IS NULL;

        CREATE TABLE secret (kind TEXT NOT NULL, key TEXT NOT NULL, format INTEGER NOT NULL, value BLOB NOT NULL, PRIMARY KEY (kind, key)) WITHOUT ROWID;
        """,

        "ALTER TABLE inbox ADD COLUMN receipt INTEGER NOT NULL DEFAULT 0;",
    ];

    /// <summary>Brings the file to this version.</summary>
    /// <exception cref="SettingException">The file is of a newer version; it is left alone.</exception>
    public static void BringForward(SqliteConnection connection)
    {
        var version = Version(connection);
        if (version > Steps.Length)
        {
            throw new SettingException(HostCopy.English.Say(
                "setting.storage-newer",
                ("value", connection.DataSource),
                ("version", version.ToString(CultureInfo.InvariantCulture)),
                ("ours", Steps.Length.ToString(CultureInfo.InvariantCulture))));
        }

        connection.Run("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction();
        // Read again inside the transaction: another process may have been quicker.
        for (var step = Version(connection); step < Steps.Length; step++)
        {
            connection.Run(Steps[step]);
        }

        connection.Run($"PRAGMA user_version = {Steps.Length.ToString(CultureInfo.InvariantCulture)}");
        transaction.Commit();
    }

    private static long Version(SqliteConnection connection) => connection.Query("PRAGMA user_version", row => row.GetInt64(0)).Single();
}
