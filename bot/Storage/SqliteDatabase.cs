using System.Collections.Concurrent;
using DeclineBot.Bot.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Storage;

/// <summary>The file that everything is kept in: this process's alone, its schema brought forward, never back. One writer, any number of readers.</summary>
public sealed class SqliteDatabase : IDisposable
{
    // What is deleted is overwritten: it was a person's. What is acknowledged survives a power cut: hence FULL.
    private const string WriterPragmas = "PRAGMA busy_timeout = 5000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -16000; PRAGMA temp_store = MEMORY";
    private const string ReaderPragmas = "PRAGMA busy_timeout = 5000; PRAGMA query_only = ON";

    private const byte Running = (byte)'r';
    private const byte Closed = (byte)'c';

    private readonly string _connectionString;
    private readonly ConcurrentBag<SqliteSession> _readers = [];
    private readonly FileStream _lock;
    private readonly SqliteWriter _writer;
    private bool _isClosed;

    // A session serves one thread at a time, and nobody asks how much memory is in use: SQLite needs no locks for that.
    static SqliteDatabase()
    {
        SQLitePCL.Batteries_V2.Init();
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MULTITHREAD);
        _ = SQLitePCL.raw.sqlite3_config(SQLitePCL.raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Opens the file, which is made if it isn't there.</summary>
    /// <exception cref="SettingException">It can't be opened, is no database, was made by a newer version, or another process has it.</exception>
    public SqliteDatabase(IOptions<StorageOptions> options)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Path);
        _connectionString = new SqliteConnectionStringBuilder { DataSource = Path, Pooling = false }.ToString();
        (_lock, WasKilled, _writer) = Prepare(Path, () =>
        {
            OwnerOnly.CreateFile(Path);
            var held = Hold(Path);
            SqliteSession? session = null;
            try
            {
                session = new SqliteSession(_connectionString, WriterPragmas);
                SqliteSchema.BringForward(session.Connection);
                var wasKilled = held.ReadByte() == Running;
                Mark(held, Running);
                return (held, wasKilled, new SqliteWriter(session));
            }
            catch
            {
                session?.Dispose();
                held.Dispose();
                throw;
            }
        });
    }

    /// <summary>The file's full path.</summary>
    public string Path { get; }

    /// <summary>Whether the process that had the file before didn't close it.</summary>
    public bool WasKilled { get; }

    /// <summary>Makes ready what stands at or beside the file.</summary>
    /// <exception cref="SettingException">That can't be done; the message names the setting and the cause.</exception>
    public static T Prepare<T>(string path, Func<T> prepare)
    {
        try
        {
            return prepare();
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException or SqliteException or ArgumentException)
        {
            throw new SettingException(HostCopy.English.Say("setting.storage-unusable", ("value", path), ("cause", cause.Message)), cause);
        }
    }

    /// <summary>Reads; what it sees is one moment of the file.</summary>
    public T Read<T>(Func<SqliteSession, T> read)
    {
        ObjectDisposedException.ThrowIf(_isClosed, this);
        try
        {
            var session = _readers.TryTake(out var kept) ? kept : new SqliteSession(_connectionString, ReaderPragmas);
            try
            {
                return read(session);
            }
            finally
            {
                Keep(session);
            }
        }
        catch (SqliteException cause)
        {
            throw SqliteWriter.Unavailable(cause);
        }
    }

    /// <summary>Writes; the task ends when it has been committed.</summary>
    /// <param name="write">What to do to the file, and nothing else: an exception undoes it, and it may be run again.</param>
    /// <param name="committed">What to do next, after the commit and before any other write.</param>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> write, Action<T>? committed = null) => _writer.WriteAsync(write, committed);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isClosed)
        {
            return;
        }

        _isClosed = true;
        _writer.Dispose();
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        Mark(_lock, Closed);
        _lock.Dispose();
    }

    private void Keep(SqliteSession session)
    {
        if (_isClosed)
        {
            session.Dispose();
        }
        else
        {
            _readers.Add(session);
        }
    }

    private static void Mark(FileStream held, byte what)
    {
        held.Position = 0;
        held.WriteByte(what);
        held.Flush();
    }

    // Two processes on one file would run the same turns. The lock goes with the process, however it ends; the byte
    // in it says how it ended.
    private static FileStream Hold(string path)
    {
        try
        {
            return OwnerOnly.HoldFile($"{path}.lock");
        }
        catch (IOException taken)
        {
            throw new SettingException(HostCopy.English.Say("setting.storage-taken", ("value", path)), taken);
        }
    }
}
