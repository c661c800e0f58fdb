using System.Diagnostics.CodeAnalysis;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>Statements in one line, and several of them in one transaction and one round trip.</summary>
public static class PostgresCommands
{
    /// <summary>Adds a statement to a batch.</summary>
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every statement is a constant; values go in as parameters.")]
    public static NpgsqlBatchCommand Add(this NpgsqlBatch batch, string sql, params object?[] values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        batch.BatchCommands.Add(command);
        return command;
    }

    /// <summary>Runs a batch whose only result is its last statement's.</summary>
    public static async Task<List<T>> QueryAsync<T>(this NpgsqlBatch batch, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = reader.ConfigureAwait(false);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            rows.Add(read(reader));
        }

        // A failure of a later statement shows only when its result is asked for.
        await reader.NextResultAsync(cancellationToken).ConfigureAwait(false);
        return rows;
    }

    /// <summary>Fills and runs a batch whose only result is its last statement's.</summary>
    public static async Task<List<T>> QueryAsync<T>(this NpgsqlConnection connection, Action<NpgsqlBatch> fill, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        var batch = connection.CreateBatch();
        await using var disposing = batch.ConfigureAwait(false);
        fill(batch);
        return await batch.QueryAsync(read, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads all rows of a query.</summary>
    public static Task<List<T>> QueryAsync<T>(
        this NpgsqlConnection connection, string sql, object?[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken) =>
        connection.QueryAsync(batch => batch.Add(sql, values), read, cancellationToken);

    /// <summary>Runs a statement and returns how many rows it changed. Without values it may be several statements.</summary>
    [SuppressMessage("Security", "CA2100:Review SQL queries for security vulnerabilities", Justification = "Every statement is a constant; values go in as parameters.")]
    public static async Task<int> RunAsync(this NpgsqlConnection connection, string sql, object?[] values, CancellationToken cancellationToken)
    {
        var command = new NpgsqlCommand(sql, connection);
        await using var disposing = command.ConfigureAwait(false);
        foreach (var value in values)
        {
            command.Parameters.Add(Parameter(value));
        }

        return await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>A text that may be missing.</summary>
    public static string? TextOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>A time that may be missing.</summary>
    public static DateTimeOffset? TimeOrNull(this NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.Time(column);

    /// <summary>A time.</summary>
    public static DateTimeOffset Time(this NpgsqlDataReader row, int column) => new(row.GetDateTime(column), TimeSpan.Zero);

    /// <summary>A sealed value in two columns, that may be missing.</summary>
    public static SealedValue? ValueOrNull(this NpgsqlDataReader row, int format) => row.IsDBNull(format) ? null : row.Value(format);

    /// <summary>A sealed value in two columns.</summary>
    public static SealedValue Value(this NpgsqlDataReader row, int format) => new(row.GetInt32(format), row.GetFieldValue<byte[]>(format + 1));

    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        DateTimeOffset time => new NpgsqlParameter<DateTime> { TypedValue = time.UtcDateTime },
        _ => new NpgsqlParameter { Value = value },
    };
}
