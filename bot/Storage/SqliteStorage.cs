using DeclineBot.Bot.Settings;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Storage;

/// <summary>State in the SQLite file, sealed; what was read before somebody else's write doesn't overwrite it.</summary>
public sealed class SqliteStorage(SqliteDatabase database, SealedState state) : IStorage
{
    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        cancellationToken.ThrowIfCancellationRequested();
        var found = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        database.Read(connection =>
        {
            foreach (var key in keys)
            {
                foreach (var value in connection.Query(
                    "SELECT format, value FROM state WHERE key = $key",
                    row => new SealedValue(row.GetInt32(0), row.GetFieldValue<byte[]>(1)),
                    ("$key", key)))
                {
                    found[key] = state.Open(key, value);
                }
            }

            return found.Count;
        });
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
        ApplyAsync(state.Writes(changes), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        ApplyAsync(SealedState.Removals(keys), cancellationToken);

    /// <summary>Applies all changes, or none.</summary>
    /// <exception cref="ArgumentException">A guarded value was written by somebody else in between.</exception>
    public Task ApplyAsync(IReadOnlyList<StateChange> changes, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        database.Write(connection =>
        {
            foreach (var change in changes)
            {
                Apply(connection, change);
            }

            return changes.Count;
        });
        return Task.CompletedTask;
    }

    private static void Apply(SqliteConnection connection, StateChange change)
    {
        if (change.Value is null)
        {
            connection.Run("DELETE FROM state WHERE key = $key", ("$key", change.Key));
            return;
        }

        var current = connection.Query("SELECT etag, format FROM state WHERE key = $key", row => (ETag: row.GetString(0), Format: row.GetInt32(1)), ("$key", change.Key));
        if (current is [{ Format: > SealedRows.Format }])
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", SealedState.PlaceOf(change.Key))));
        }

        if (change.NewETag is not null && change.ReadETag != "*" && current is [{ ETag.Length: > 0 } other] && other.ETag != change.ReadETag)
        {
            throw new ArgumentException($"Etag conflict.\n\nOriginal: {change.ReadETag}\nCurrent: {other.ETag}");
        }

        connection.Run(
            "INSERT INTO state (key, etag, format, value) VALUES ($key, $etag, $format, $value) ON CONFLICT (key) DO UPDATE SET etag = $etag, format = $format, value = $value",
            ("$key", change.Key),
            ("$etag", change.NewETag ?? ""),
            ("$format", change.Value.Format),
            ("$value", change.Value.Bytes));
    }
}
