namespace DeclineBot.Bot.Storage;

/// <content>What is removed, and what is counted.</content>
public sealed partial class SqliteStore
{
    // So many at once that other writes don't wait for long.
    private const int Handful = 500;

    /// <inheritdoc/>
    public Task<RowCounts> CountRowsAsync(ConversationKey conversation, CancellationToken cancellationToken) =>
        Task.FromResult(_database.Read(session => Count(session, conversation)));

    /// <inheritdoc/>
    public Task<RowCounts> ForgetAsync(ConversationKey conversation, CancellationToken cancellationToken) => _database.WriteAsync(
        session =>
        {
            var counts = Count(session, conversation);
            Forget(session, conversation, Forgetting.Everything);
            return counts;
        },
        _ => Revoke(conversation));

    /// <inheritdoc/>
    public Task<int> ForgetTenantAsync(string channel, string tenant, CancellationToken cancellationToken) => RemoveAsync(session =>
    {
        var gone = session.Query("SELECT channel, id FROM conversation WHERE channel = $1 AND tenant = $2 LIMIT $3", KeyIn, channel, tenant, Handful);
        gone.ForEach(conversation => Forget(session, conversation, Forgetting.Everything));
        return gone;
    });

    /// <inheritdoc/>
    public Task<int> PurgeAsync(DateTimeOffset inactiveSince, CancellationToken cancellationToken) => RemoveAsync(session =>
    {
        var gone = session.Query(
            """
            SELECT channel, id FROM conversation c
            WHERE active < $1
                AND NOT EXISTS (SELECT 1 FROM inbox i WHERE i.channel = c.channel AND i.conversation = c.id AND i.done IS NULL)
                AND NOT (purged AND EXISTS (SELECT 1 FROM outbox o WHERE o.channel = c.channel AND o.conversation = c.id AND o.sent IS NULL AND o.reminder IS NOT NULL))
            LIMIT $2
            """,
            KeyIn, inactiveSince.ToUnixTimeMilliseconds(), Handful);
        gone.ForEach(conversation => Purge(session, conversation));
        return gone;
    });

    /// <inheritdoc/>
    public async Task TrimAsync(DateTimeOffset handledBefore, DateTimeOffset sentBefore, CancellationToken cancellationToken)
    {
        while (await _database.WriteAsync(session => session.Run(
            """
            DELETE FROM inbox WHERE position IN (
                SELECT position FROM inbox
                WHERE position < coalesce((SELECT position FROM inbox WHERE received >= $1 ORDER BY position LIMIT 1), 9e18) AND done < $1
                ORDER BY position LIMIT $2)
            """,
            handledBefore.ToUnixTimeMilliseconds(), Handful)).ConfigureAwait(false) == Handful)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        while (await _database.WriteAsync(session => session.Run(
            "DELETE FROM outbox WHERE position IN (SELECT position FROM outbox WHERE sent < $1 ORDER BY position LIMIT $2)",
            sentBefore.ToUnixTimeMilliseconds(), Handful)).ConfigureAwait(false) == Handful)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    /// <inheritdoc/>
    public Task<StoreMeasure> MeasureAsync(CancellationToken cancellationToken) => Task.FromResult(_database.Read(session =>
    {
        var open = session.First("SELECT count(*), min(received) FROM inbox WHERE done IS NULL", row => Tuple.Create(row.GetInt32(0), TimeOrNull(row, 1)))!;
        var due = session.First(
            """
            SELECT coalesce(sum(o.due <= $1 AND c.stopped IS NULL), 0), min(CASE WHEN o.due <= $1 AND c.stopped IS NULL THEN o.due END), coalesce(sum(o.due > $1), 0)
            FROM outbox o LEFT JOIN conversation c ON c.channel = o.channel AND c.id = o.conversation WHERE o.sent IS NULL
            """,
            row => Tuple.Create(row.GetInt32(0), TimeOrNull(row, 1), row.GetInt32(2)), Now)!;
        var tried = session.First(
            """
            SELECT min(next_try) FROM (
                SELECT max(o.next_try, o.due) AS next_try, min(o.position) FROM outbox o LEFT JOIN conversation c ON c.channel = o.channel AND c.id = o.conversation
                WHERE o.sent IS NULL AND o.due <= $1 AND c.stopped IS NULL GROUP BY o.channel, o.conversation)
            WHERE next_try <= $1
            """,
            row => Tuple.Create(TimeOrNull(row, 0)), Now)!;
        return new StoreMeasure(open.Item1, open.Item2, due.Item1, due.Item2, tried.Item1, due.Item3);
    }));

    private static RowCounts Count(SqliteSession session, ConversationKey conversation) => session.First(
        """
        SELECT
            (SELECT count(*) FROM state WHERE channel = $1 AND conversation = $2),
            (SELECT count(*) FROM feed WHERE channel = $1 AND conversation = $2),
            (SELECT count(*) FROM inbox WHERE channel = $1 AND conversation = $2 AND done IS NULL),
            (SELECT count(*) FROM outbox WHERE channel = $1 AND conversation = $2 AND (sent IS NOT NULL OR reminder IS NULL)),
            (SELECT count(*) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NOT NULL)
        """,
        row => new RowCounts(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), row.GetInt32(4)),
        conversation.Channel, conversation.Id)!;

    private static void Forget(SqliteSession session, ConversationKey conversation, Forgetting extent)
    {
        if (extent == Forgetting.Nothing)
        {
            return;
        }

        var (channel, id) = (conversation.Channel, conversation.Id);
        session.Run("DELETE FROM state WHERE channel = $1 AND conversation = $2", channel, id);
        session.Run("DELETE FROM feed WHERE channel = $1 AND conversation = $2", channel, id);
        session.Run("DELETE FROM outbox WHERE channel = $1 AND conversation = $2", channel, id);
        if (extent == Forgetting.Everything)
        {
            session.Run("UPDATE inbox SET done = received, format = NULL, value = NULL WHERE channel = $1 AND conversation = $2 AND done IS NULL", channel, id);
            session.Run("DELETE FROM conversation WHERE channel = $1 AND id = $2", channel, id);
        }
        else
        {
            session.Run("UPDATE conversation SET format = NULL, reference = NULL, reminded = NULL WHERE channel = $1 AND id = $2", channel, id);
        }
    }

    // A reminder that they wished for is still to be sent; nothing else of them is kept until then.
    private static void Purge(SqliteSession session, ConversationKey conversation)
    {
        var (channel, id) = (conversation.Channel, conversation.Id);
        if (session.Number("SELECT count(*) FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NOT NULL", channel, id) == 0)
        {
            Forget(session, conversation, Forgetting.Everything);
            return;
        }

        session.Run("DELETE FROM state WHERE channel = $1 AND conversation = $2", channel, id);
        session.Run("DELETE FROM feed WHERE channel = $1 AND conversation = $2", channel, id);
        session.Run("DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND (sent IS NOT NULL OR reminder IS NULL)", channel, id);
        session.Run("UPDATE conversation SET purged = 1 WHERE channel = $1 AND id = $2", channel, id);
    }

    private async Task<int> RemoveAsync(Func<SqliteSession, List<ConversationKey>> remove)
    {
        var count = 0;
        List<ConversationKey> gone;
        do
        {
            gone = await _database.WriteAsync(remove, removed => removed.ForEach(Revoke)).ConfigureAwait(false);
            count += gone.Count;
        }
        while (gone.Count == Handful);

        return count;
    }

    private void Revoke(ConversationKey conversation)
    {
        _turns.Revoke(conversation);
        _deliveries.Revoke(conversation);
        // What stayed, such as a reminder, is looked up again.
        _deliveries.Add(conversation, _time.GetUtcNow());
    }
}
