using System.Globalization;
using DeclineBot.Bot.Settings;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Storage;

/// <summary>The tables, and the steps that lead an older file to them.</summary>
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
    ];

    /// <summary>Brings the file to this version.</summary>
    /// <exception cref="SettingException">The file is of a newer version; it is left alone.</exception>
    public static void BringForward(Func<SqliteConnection> open)
    {
        using var connection = open();
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
