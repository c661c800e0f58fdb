using Microsoft.Data.Sqlite;

namespace DeclineBot.Bot.Storage;

/// <content>The outbox.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<DueMessage>> ClaimDueAsync(string worker, int most, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<DueMessage>>(
        Claim(_deliveries, worker, most, (session, conversation, fence) => FirstToSend(session, conversation, worker, fence)));

    /// <inheritdoc/>
    public async Task<DueMessage?> FinishAsync(DueMessage message, DeliveryEnd end, CancellationToken cancellationToken)
    {
        var (conversation, fence) = (message.Conversation, message.Fence);
        var outcome = await _database.WriteAsync(
            session =>
            {
                var holds = _deliveries.Holds(conversation, fence);
                var isThere = holds && Note(session, message, end);
                return (Holds: holds, IsThere: isThere, End: holds ? FirstToSend(session, conversation, message.Worker, fence) : default);
            },
            outcome =>
            {
                if (!outcome.IsThere || outcome.End.Next is null)
                {
                    _deliveries.Release(conversation, fence, outcome.End.Next is null ? outcome.End.Again : _time.GetUtcNow());
                }
            }).ConfigureAwait(false);
        return outcome.IsThere ? outcome.End.Next : throw new ClaimLostException();
    }

    /// <inheritdoc/>
    public Task<(bool IsOurs, string? PlatformId)> FindPlatformIdAsync(ConversationKey conversation, string activity, CancellationToken cancellationToken) =>
        Task.FromResult(_database.Read(session =>
        {
            var found = session.First(
                "SELECT platform_id FROM outbox WHERE channel = $1 AND conversation = $2 AND activity = $3 ORDER BY platform_id IS NULL LIMIT 1",
                row => Tuple.Create(TextOrNull(row, 0)), conversation.Channel, conversation.Id, activity);
            return (found is not null, found?.Item1);
        }));

    private static void Insert(SqliteSession session, ConversationKey conversation, OutboxEntry entry) => session.Run(
        """
        INSERT INTO outbox (channel, conversation, activity, reminder, due, zone, until, next_try, format, value)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $5, $8, $9)
        """,
        conversation.Channel, conversation.Id, entry.Activity, entry.Reminder, entry.Due.ToUnixTimeMilliseconds(), (int)entry.Due.Offset.TotalMinutes,
        entry.Until?.ToUnixTimeMilliseconds(), entry.Value.Format, entry.Value.Bytes);

    private bool Note(SqliteSession session, DueMessage message, DeliveryEnd end) => end switch
    {
        DeliveryEnd.Sent sent => NoteSent(session, message, sent.PlatformId),
        DeliveryEnd.Again again => session.Run(
            "UPDATE outbox SET attempts = attempts + $3, next_try = $2 WHERE position = $1 AND sent IS NULL", message.Position, again.At.ToUnixTimeMilliseconds(), again.Counts ? 1 : 0) == 1,
        DeliveryEnd.Dropped => session.Run("DELETE FROM outbox WHERE position = $1 AND sent IS NULL", message.Position) == 1,
        DeliveryEnd.Stopped stopped => NoteStopped(session, message, stopped.Because),
        _ => throw new InvalidOperationException(end.GetType().Name),
    };

    private bool NoteSent(SqliteSession session, DueMessage message, string? platformId)
    {
        var count = session.Run(
            "UPDATE outbox SET sent = $2, platform_id = $3, format = NULL, value = NULL WHERE position = $1 AND sent IS NULL", message.Position, Now, platformId);
        if (count == 1 && message.Entry.Reminder is not null)
        {
            session.Run("UPDATE conversation SET reminded = $3 WHERE channel = $1 AND id = $2", message.Conversation.Channel, message.Conversation.Id, Now);
        }

        return count == 1;
    }

    private static bool NoteStopped(SqliteSession session, DueMessage message, string because)
    {
        var (channel, id) = (message.Conversation.Channel, message.Conversation.Id);
        session.Run("UPDATE conversation SET stopped = $3 WHERE channel = $1 AND id = $2", channel, id, because);
        session.Run("DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NULL", channel, id);
        return true;
    }

    // The first that is due; when none is, the one that will be next.
    private (DueMessage? Next, DateTimeOffset? Again) FirstToSend(SqliteSession session, ConversationKey conversation, string worker, long fence)
    {
        var first = session.First(
            """
            SELECT o.position, o.activity, o.reminder, o.due, o.zone, o.until, o.attempts, o.format, o.value, o.next_try, c.stopped IS NOT NULL, c.tenant, c.format, c.reference, c.reminded
            FROM outbox o LEFT JOIN conversation c ON c.channel = o.channel AND c.id = o.conversation
            WHERE o.channel = $1 AND o.conversation = $2 AND o.sent IS NULL
            ORDER BY o.due > $3, CASE WHEN o.due <= $3 THEN o.position ELSE o.due END LIMIT 1
            """,
            row => new Head(TimeIn(row, 9), row.GetBoolean(10), MessageIn(row, conversation, worker, fence)),
            conversation.Channel, conversation.Id, Now);
        return first switch
        {
            null => (null, null),
            _ when first.Message.Entry.Due > _time.GetUtcNow() => (null, first.Message.Entry.Due),
            { IsStopped: true } => (null, null),
            _ when first.NextTry > _time.GetUtcNow() => (null, first.NextTry),
            _ => (first.Message, null),
        };
    }

    private static DueMessage MessageIn(SqliteDataReader row, ConversationKey conversation, string worker, long fence)
    {
        var entry = new OutboxEntry(row.GetString(1), TimeIn(row, 3).ToOffset(TimeSpan.FromMinutes(row.GetInt32(4))), ValueIn(row, 7))
        {
            Until = TimeOrNull(row, 5),
            Reminder = TextOrNull(row, 2),
        };
        return new DueMessage(conversation, worker, fence, row.GetInt64(0), entry, row.GetInt32(6))
        {
            Tenant = TextOrNull(row, 11),
            Reference = row.IsDBNull(13) ? null : ValueIn(row, 12),
            LastReminded = TimeOrNull(row, 14),
        };
    }

    private sealed record Head(DateTimeOffset NextTry, bool IsStopped, DueMessage Message);
}
