using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Storage;

/// <content>State.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<StateRow>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult<IReadOnlyList<StateRow>>(_database.Read(session => keys
            .Select(key => session.First("SELECT format, value FROM state WHERE key = $1", row => new StateRow(key, ValueIn(row, 0)), key))
            .OfType<StateRow>()
            .ToList()));
    }

    /// <inheritdoc/>
    public Task WriteStateAsync(IReadOnlyList<StateChange> changes, CancellationToken cancellationToken) =>
        WriteAsync(session => Apply(session, changes, null));

    private static void Apply(SqliteSession session, IReadOnlyList<StateChange> changes, ConversationKey? conversation)
    {
        foreach (var change in changes)
        {
            Apply(session, change, conversation);
        }
    }

    private static void Apply(SqliteSession session, StateChange change, ConversationKey? conversation)
    {
        var current = session.First("SELECT etag, format FROM state WHERE key = $1", row => new CurrentState(row.GetString(0), row.GetInt32(1)), change.Key);
        if (change.Value is null)
        {
            session.Run("DELETE FROM state WHERE key = $1", change.Key);
            return;
        }

        if (current?.Format > SealedRows.Format)
        {
            throw new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", SealedState.PlaceOf(change.Key))));
        }

        if (change.NewETag is not null && change.ReadETag != "*" && current is { ETag.Length: > 0 } && current.ETag != change.ReadETag)
        {
            throw new ArgumentException($"Etag conflict.\n\nOriginal: {change.ReadETag}\nCurrent: {current.ETag}");
        }

        session.Run(
            """
            INSERT INTO state (key, channel, conversation, etag, format, value) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (key) DO UPDATE SET etag = excluded.etag, format = excluded.format, value = excluded.value
            """,
            change.Key, conversation?.Channel, conversation?.Id, change.NewETag ?? "", change.Value.Format, change.Value.Bytes);
    }

    private sealed record CurrentState(string ETag, int Format);
}
