using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <content>Conversations, their feeds, and forgetting them.</content>
public sealed partial class PostgresStore
{
    private const string Counts =
        """
        SELECT (SELECT count(*)::INT FROM state WHERE channel = $1 AND conversation = $2),
            (SELECT count(*)::INT FROM feed WHERE channel = $1 AND conversation = $2),
            (SELECT count(*)::INT FROM inbox WHERE channel = $1 AND conversation = $2 AND handled IS NULL),
            (SELECT count(*)::INT FROM outbox WHERE channel = $1 AND conversation = $2 AND (sent IS NOT NULL OR reminder IS NULL)),
            (SELECT count(*)::INT FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NOT NULL)
        """;

    /// <inheritdoc/>
    public async Task<ConversationRow?> FindConversationAsync(ConversationKey conversation, CancellationToken cancellationToken) => (await Within(Brief, cancellationToken).QueryAsync("SELECT tenant, person, reference_format, reference, last_active, stopped FROM conversation WHERE channel = $1 AND id = $2 AND person IS NOT NULL",
        [conversation.Channel, conversation.Id],
        row => new ConversationRow(conversation, row.TextOrNull(0), row.GetString(1), row.ValueOrNull(2), row.Time(4), row.TextOrNull(5))).ConfigureAwait(false)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<bool> IsQuietAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var (isAsked, next) = (await Within(Brief, cancellationToken).QueryAsync("""
            SELECT EXISTS (SELECT FROM inbox WHERE channel = $1 AND conversation = $2 AND handled IS NULL),
                (SELECT MIN(due) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL
                    AND NOT EXISTS (SELECT FROM conversation WHERE channel = $1 AND id = $2 AND stopped IS NOT NULL))
            """,
            [conversation.Channel, conversation.Id],
            row => (row.GetBoolean(0), row.IsDBNull(1) ? DateTimeOffset.MaxValue : row.GetFieldValue<DateTimeOffset>(1))).ConfigureAwait(false)).Single();
        // The clock is asked after the rows are read: what was put out meanwhile, to be sent at once, isn't in the future then.
        return !isAsked && next > Now;
    }

    /// <inheritdoc/>
    public async Task AppendToFeedAsync(ConversationKey conversation, string activity, SealedValue value, CancellationToken cancellationToken)
    {
        await Within(Brief, cancellationToken).BatchAsync(batch =>
        {
            // The row is held for the order of positions; a conversation that isn't known has no other writers.
            batch.Add("SELECT FROM conversation WHERE channel = $1 AND id = $2 FOR UPDATE", conversation.Channel, conversation.Id);
            batch.Add("CALL put_feed($1, $2, $3, $4, $5)", conversation.Channel, conversation.Id, activity, value.Format, value.Bytes);
        }).ConfigureAwait(false);
        signals.Raise(new StoreSignal(StoreSignalKind.Feed, conversation));
    }

    /// <inheritdoc/>
    public async Task RemoveFromFeedAsync(ConversationKey conversation, string activity, CancellationToken cancellationToken)
    {
        await Within(Brief, cancellationToken).RunAsync("DELETE FROM feed WHERE channel = $1 AND conversation = $2 AND activity = $3", conversation.Channel, conversation.Id, activity).ConfigureAwait(false);
        signals.Raise(new StoreSignal(StoreSignalKind.Feed, conversation));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<FeedRow>> ReadFeedAsync(ConversationKey conversation, long after, int most, CancellationToken cancellationToken) => await Within(Brief, cancellationToken).QueryAsync("SELECT position, activity, format, value FROM feed WHERE channel = $1 AND conversation = $2 AND position > $3 ORDER BY position LIMIT $4",
        [conversation.Channel, conversation.Id, after, most],
        row => new FeedRow(row.GetInt64(0), row.GetString(1), row.Value(2))).ConfigureAwait(false);

    /// <inheritdoc/>
    public async Task<RowCounts> CountRowsAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        (await Within(Brief, cancellationToken).QueryAsync(Counts, [conversation.Channel, conversation.Id], ReadCounts).ConfigureAwait(false)).Single();

    /// <inheritdoc/>
    public async Task<RowCounts> ForgetAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var (channel, id) = conversation;
        return await database.WorkAsync(
            async (connection, _) =>
            {
                var transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using var ending = transaction.ConfigureAwait(false);
                await connection.RunAsync("SELECT FROM conversation WHERE channel = $1 AND id = $2 FOR UPDATE", [channel, id], cancellationToken).ConfigureAwait(false);
                var counts = await connection.QueryAsync(Counts, [channel, id], ReadCounts, cancellationToken).ConfigureAwait(false);
                await connection.RunAsync("CALL forget_all($1, $2, $3)", [channel, id, Now], cancellationToken).ConfigureAwait(false);
                await connection.RunAsync("DELETE FROM conversation WHERE channel = $1 AND id = $2", [channel, id], cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return counts.Single();
            },
            Long,
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<int> ForgetTenantAsync(string channel, string tenant, CancellationToken cancellationToken)
    {
        var found = await Within(Long, cancellationToken).QueryAsync("SELECT id FROM conversation WHERE channel = $1 AND tenant = $2 ORDER BY id", [channel, tenant], row => row.GetString(0)).ConfigureAwait(false);
        foreach (var id in found)
        {
            await ForgetAsync(new ConversationKey(channel, id), cancellationToken).ConfigureAwait(false);
        }

        return found.Count;
    }

    /// <inheritdoc/>
    public async Task<int> PurgeAsync(DateTimeOffset inactiveSince, CancellationToken cancellationToken)
    {
        var purged = await Within(Long, cancellationToken).QueryAsync("SELECT purge(channel, id, $1, $2) FROM (SELECT channel, id FROM conversation WHERE last_active < $1 ORDER BY channel, id) c",
            [inactiveSince, Now],
            row => row.GetBoolean(0)).ConfigureAwait(false);
        return purged.Count(wasPurged => wasPurged);
    }

    private static RowCounts ReadCounts(NpgsqlDataReader row) => new(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4));
}
