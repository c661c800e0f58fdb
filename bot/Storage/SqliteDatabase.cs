using DeclineBot.Bot.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Storage;

/// <summary>The file that everything is kept in: opened once, its schema brought forward, never back.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly string _connectionString;
    private readonly Lock _writing = new();

    /// <summary>Opens the file, which is made if it isn't there.</summary>
    /// <exception cref="SettingException">It can't be opened, is no database, or was made by a newer version.</exception>
    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path }.ToString();
        Prepare(Path, () =>
        {
            OwnerOnly.CreateFile(Path);
            SqliteSchema.BringForward(Open);
        });
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Makes ready what stands at or beside the file.</summary>
    /// <exception cref="SettingException">That can't be done; the message names the setting and the cause.</exception>
    public static void Prepare(string path, Action prepare)
    {
        try
        {
            prepare();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SqliteException or ArgumentException)
        {
            throw new SettingException(HostCopy.English.Say("setting.storage-unusable", ("value", path), ("cause", cause.Message)), cause);
        }
    }

    /// <summary>Reads.</summary>
    public T Read<T>(Func<SqliteConnection, T> read)
    {
        using var connection = Open();
        return read(connection);
    }

    /// <summary>Writes in one transaction. Writers of this process queue here, where waiting is cheaper than in SQLite.</summary>
    public T Write<T>(Func<SqliteConnection, T> write)
    {
        lock (_writing)
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction();
            var result = write(connection);
            transaction.Commit();
            return result;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        // What is deleted is overwritten: it was a person's.
        connection.Run("PRAGMA busy_timeout = 5000; PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON");
        return connection;
    }
}
