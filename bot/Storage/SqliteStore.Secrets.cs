namespace DeclineBot.Bot.Storage;

/// <content>Secrets.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public Task PutSecretAsync(string kind, string key, SealedValue value, CancellationToken cancellationToken) => WriteAsync(session => session.Run(
        "INSERT INTO secret (kind, key, format, value) VALUES ($1, $2, $3, $4) ON CONFLICT (kind, key) DO UPDATE SET format = excluded.format, value = excluded.value",
        kind, key, value.Format, value.Bytes));

    /// <inheritdoc/>
    public Task<SealedValue> AddSecretAsync(string kind, string key, SealedValue value, CancellationToken cancellationToken) => _database.WriteAsync(session =>
    {
        session.Run("INSERT OR IGNORE INTO secret (kind, key, format, value) VALUES ($1, $2, $3, $4)", kind, key, value.Format, value.Bytes);
        return Secret(session, kind, key)!;
    });

    /// <inheritdoc/>
    public Task<SealedValue?> GetSecretAsync(string kind, string key, CancellationToken cancellationToken) =>
        Task.FromResult(_database.Read(session => Secret(session, kind, key)));

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListSecretsAsync(string kind, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<string>>(_database.Read(session => session.Query("SELECT key FROM secret WHERE kind = $1 ORDER BY key", row => row.GetString(0), kind)));

    /// <inheritdoc/>
    public Task DeleteSecretAsync(string kind, string key, CancellationToken cancellationToken) =>
        WriteAsync(session => session.Run("DELETE FROM secret WHERE kind = $1 AND key = $2", kind, key));

    private static SealedValue? Secret(SqliteSession session, string kind, string key) =>
        session.First("SELECT format, value FROM secret WHERE kind = $1 AND key = $2", row => ValueIn(row, 0), kind, key);
}
