using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Storage;

/// <summary>
/// The store in a SQLite file that this process has to itself. Rows are in the file; who works on which conversation,
/// and when the next thing is due, is in memory, and read from the file at the start.
/// </summary>
public sealed partial class SqliteStore : IStore
{
    // When it couldn't be read.
    private static readonly TimeSpan ComeBack = TimeSpan.FromSeconds(1);

    private readonly SqliteDatabase _database;
    private readonly TimeProvider _time;
    private readonly Agenda _turns;
    private readonly Agenda _deliveries;
    // Those that were open when an earlier process died; it may have died of one of them.
    private readonly ConcurrentDictionary<long, bool> _left = new();
    private Action<StoreSignal>? _heard;

    /// <summary>The store on an open file.</summary>
    public SqliteStore(SqliteDatabase database, TimeProvider time)
    {
        _database = database;
        _time = time;
        _turns = new Agenda(time);
        _deliveries = new Agenda(time);
        _database.Read(session =>
        {
            foreach (var (key, first) in session.Query(
                "SELECT channel, conversation, min(position) FROM inbox WHERE done IS NULL GROUP BY channel, conversation ORDER BY 3", row => (KeyIn(row), row.GetInt64(2))))
            {
                _turns.Add(key, DateTimeOffset.UnixEpoch);
                if (database.WasKilled)
                {
                    _left[first] = true;
                }
            }

            session.Query(
                "SELECT DISTINCT channel, conversation FROM outbox WHERE sent IS NULL", KeyIn).ForEach(key => _deliveries.Add(key, DateTimeOffset.UnixEpoch));
            return 0;
        });
    }

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public void Listen(Action<StoreSignal> hear) => _heard += hear;

    /// <inheritdoc/>
    public Task BeatAsync(string worker, CancellationToken cancellationToken)
    {
        _turns.Alive(worker);
        _deliveries.Alive(worker);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task LeaveAsync(string worker, CancellationToken cancellationToken)
    {
        _turns.Leave(worker);
        _deliveries.Leave(worker);
        return Task.CompletedTask;
    }

    private static ConversationKey KeyIn(SqliteDataReader row) => new(row.GetString(0), row.GetString(1));

    private static SealedValue ValueIn(SqliteDataReader row, int format) => new(row.GetInt32(format), row.GetFieldValue<byte[]>(format + 1));

    private static DateTimeOffset TimeIn(SqliteDataReader row, int column) => DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(column));

    private static DateTimeOffset? TimeOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : TimeIn(row, column);

    private static string? TextOrNull(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    // Claims conversations of the agenda in which something is found; those in which nothing is due are given back.
    private List<T> Claim<T>(Agenda agenda, string worker, int most, Func<SqliteSession, ConversationKey, long, (T? Found, DateTimeOffset? Again)> find)
        where T : class
    {
        var taken = agenda.Take(worker, most);
        if (taken.Count == 0)
        {
            return [];
        }

        var claims = new List<T>(taken.Count);
        var looked = 0;
        try
        {
            _database.Read(session =>
            {
                for (; looked < taken.Count; looked++)
                {
                    var (conversation, fence) = taken[looked];
                    var (found, again) = find(session, conversation, fence);
                    if (found is not null)
                    {
                        claims.Add(found);
                    }
                    else
                    {
                        agenda.Release(conversation, fence, again);
                    }
                }

                return looked;
            });
        }
        catch (StoreUnavailableException) when (claims.Count > 0)
        {
            // What was found so far is worked on; the rest is given back below.
        }
        finally
        {
            foreach (var (conversation, fence) in taken.Skip(looked))
            {
                agenda.Release(conversation, fence, _time.GetUtcNow() + ComeBack);
            }
        }

        return claims;
    }

    private void Say(StoreSignalKind kind, ConversationKey conversation) => _heard?.Invoke(new StoreSignal(kind, conversation));

    private Task<bool> WriteAsync(Action<SqliteSession> write, Action? committed = null) => _database.WriteAsync(
        session =>
        {
            write(session);
            return true;
        },
        _ => committed?.Invoke());
}
