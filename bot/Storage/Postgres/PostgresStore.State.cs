using DeclineBot.Bot.Settings;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <content>State and secrets.</content>
public sealed partial class PostgresStore
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<StateRow>> ReadStateAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken) => await Within(Brief, cancellationToken).QueryAsync("SELECT key, format, value FROM state WHERE key = ANY($1)", [keys.ToArray()], row => new StateRow(row.GetString(0), row.Value(1))).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task WriteStateAsync(IReadOnlyList<StateChange> changes, CancellationToken cancellationToken)
    {
        if (changes is [])
        {
            return;
        }

        try
        {
            await Within(Brief, cancellationToken).BatchAsync(batch =>
            {
                foreach (var change in changes)
                {
                    AddState(batch, change, null);
                }
            }).ConfigureAwait(false);
        }
        catch (PostgresException failure) when (StateRefusal(failure) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <inheritdoc/>
    public Task PutSecretAsync(string kind, string key, SealedValue value, CancellationToken cancellationToken) => Within(Brief, cancellationToken).RunAsync("INSERT INTO secret (kind, key, format, value) VALUES ($1, $2, $3, $4) ON CONFLICT (kind, key) DO UPDATE SET format = excluded.format, value = excluded.value",
        kind, key, value.Format, value.Bytes);

    /// <inheritdoc/>
    public async Task<SealedValue> AddSecretAsync(string kind, string key, SealedValue value, CancellationToken cancellationToken) => (await Within(Brief, cancellationToken).QueryAsync(batch =>
        {
            batch.Add("INSERT INTO secret (kind, key, format, value) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING", kind, key, value.Format, value.Bytes);
            batch.Add("SELECT format, value FROM secret WHERE kind = $1 AND key = $2", kind, key);
        },
        row => row.Value(0)).ConfigureAwait(false)).Single();

    /// <inheritdoc/>
    public async Task<SealedValue?> GetSecretAsync(string kind, string key, CancellationToken cancellationToken) => (await Within(Brief, cancellationToken).QueryAsync("SELECT format, value FROM secret WHERE kind = $1 AND key = $2", [kind, key], row => row.Value(0)).ConfigureAwait(false)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> ListSecretsAsync(string kind, CancellationToken cancellationToken) => await Within(Brief, cancellationToken).QueryAsync("SELECT key FROM secret WHERE kind = $1 ORDER BY key", [kind], row => row.GetString(0)).ConfigureAwait(false);

    /// <inheritdoc/>
    public Task DeleteSecretAsync(string kind, string key, CancellationToken cancellationToken) =>
        Within(Brief, cancellationToken).RunAsync("DELETE FROM secret WHERE kind = $1 AND key = $2", kind, key);

    private static void AddState(NpgsqlBatch batch, StateChange change, ConversationKey? owner) => batch.Add(
        "CALL put_state($1, $2, $3, $4, $5, $6, $7)",
        change.Key, owner?.Channel, owner?.Id, change.Value?.Format ?? SealedRows.Format, change.Value?.Bytes, change.ReadETag, change.NewETag);

    private static Exception? StateRefusal(PostgresException failure) => failure.SqlState switch
    {
        PostgresErrors.Conflict => new ArgumentException("Etag conflict.", failure),
        PostgresErrors.Newer => new UnreadableRowException(HostCopy.English.Say("storage.row-newer", ("place", SealedState.PlaceOf(failure.MessageText))), failure),
        _ => null,
    };
}
