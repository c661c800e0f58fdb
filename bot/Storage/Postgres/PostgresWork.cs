using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>Work of one transaction, done with some patience.</summary>
internal readonly struct PostgresWork(PostgresDatabase database, TimeSpan patience, CancellationToken cancellationToken)
{
    private readonly CancellationToken _cancellationToken = cancellationToken;

    /// <summary>Runs a statement.</summary>
    public Task RunAsync(string sql, params object?[] values) => BatchAsync(batch => batch.Add(sql, values));

    /// <summary>Runs statements.</summary>
    public Task<int> BatchAsync(Action<NpgsqlBatch> fill)
    {
        var cancellation = _cancellationToken;
        return database.WorkAsync(
            async (connection, _) =>
            {
                var batch = connection.CreateBatch();
                await using var disposing = batch.ConfigureAwait(false);
                fill(batch);
                return await batch.ExecuteNonQueryAsync(cancellation).ConfigureAwait(false);
            },
            patience,
            cancellation);
    }

    /// <summary>Reads all rows of a query.</summary>
    public Task<List<T>> QueryAsync<T>(string sql, object?[] values, Func<NpgsqlDataReader, T> read) => QueryAsync(batch => batch.Add(sql, values), read);

    /// <summary>Runs statements of which the last one is a query, and reads its rows.</summary>
    public Task<List<T>> QueryAsync<T>(Action<NpgsqlBatch> fill, Func<NpgsqlDataReader, T> read)
    {
        var cancellation = _cancellationToken;
        return database.WorkAsync((connection, _) => connection.QueryAsync(fill, read, cancellation), patience, cancellation);
    }
}
