using DeclineBot.Bot.Settings;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Storage;

/// <summary>State in the SQLite file, sealed; what was read before somebody else's write doesn't overwrite it.</summary>
public sealed class SqliteStorage(SqliteDatabase database, SealedRows rows) : IStorage
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
                foreach (var json in connection.Query(
                    "SELECT format, value FROM state WHERE key = $key",
                    row => rows.Open(PlaceOf(key), row.GetInt32(0), row.GetFieldValue<byte[]>(1)),
                    ("$key", key)))
                {
                    found[key] = Read(key, json);
                }
            }

            return found.Count;
        });
        return Task.FromResult<IDictionary<string, object>>(found);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
        ApplyAsync(Writes(changes), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        ApplyAsync(Removals(keys), cancellationToken);

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

    /// <summary>The changes that writing values makes.</summary>
    public static IReadOnlyList<StateChange> Writes(IDictionary<string, object> changes)
    {
        ArgumentNullException.ThrowIfNull(changes);
        return [.. changes.Select(change => change.Value is IStoreItem item ? GuardedWrite(change.Key, item) : new StateChange(change.Key, JsonOf(change.Value)))];
    }

    /// <summary>The changes that removing values makes.</summary>
    public static IReadOnlyList<StateChange> Removals(string[] keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        return [.. keys.Select(key => new StateChange(key, null))];
    }

    /// <summary>The value in a row's JSON.</summary>
    /// <exception cref="UnreadableRowException">It is of a version that this program doesn't know.</exception>
    public static object Read(string key, string json)
    {
        try
        {
            return StateJson.Deserialize(json);
        }
        catch (FormatException cause)
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", PlaceOf(key))), cause);
        }
    }

    private static string PlaceOf(string key) => $"state/{key}";

    private static string? JsonOf(object? value) => value is null ? null : StateJson.Serialize(value);

    // The new version stands in the value's own JSON, so that whoever reads it holds it; the caller's object keeps the old.
    private static StateChange GuardedWrite(string key, IStoreItem item)
    {
        var (read, written) = (item.ETag, Guid.NewGuid().ToString("N"));
        item.ETag = written;
        try
        {
            return new StateChange(key, StateJson.Serialize(item), read, written);
        }
        finally
        {
            item.ETag = read;
        }
    }

    private void Apply(SqliteConnection connection, StateChange change)
    {
        if (change.Json is null)
        {
            connection.Run("DELETE FROM state WHERE key = $key", ("$key", change.Key));
            return;
        }

        var current = connection.Query("SELECT etag, format FROM state WHERE key = $key", row => (ETag: row.GetString(0), Format: row.GetInt32(1)), ("$key", change.Key));
        if (current is [{ Format: > SealedRows.Format }])
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", PlaceOf(change.Key))));
        }

        if (change.NewETag is not null && change.ReadETag != "*" && current is [{ ETag.Length: > 0 } other] && other.ETag != change.ReadETag)
        {
            throw new ArgumentException($"Etag conflict.\n\nOriginal: {change.ReadETag}\nCurrent: {other.ETag}");
        }

        connection.Run(
            "INSERT INTO state (key, etag, format, value) VALUES ($key, $etag, $format, $value) ON CONFLICT (key) DO UPDATE SET etag = $etag, format = $format, value = $value",
            ("$key", change.Key),
            ("$etag", change.NewETag ?? ""),
            ("$format", SealedRows.Format),
            ("$value", rows.Seal(PlaceOf(change.Key), change.Json)));
    }
}
