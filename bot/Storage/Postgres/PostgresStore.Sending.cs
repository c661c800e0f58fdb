using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <content>The outbox.</content>
public sealed partial class PostgresStore
{
    // The first message, as DueMessage has it: of those that are due ($1), the lowest position; nothing while that one waits.
    private const string FirstDue =
        """
        SELECT c.channel, c.id, c.sender, c.send_fence, c.tenant, c.reminded, c.reference_format, c.reference,
            o.position, o.activity, o.due, o.due_offset, o.until, o.reminder, o.attempts, o.format, o.value
        FROM conversation c LEFT JOIN LATERAL (
            SELECT * FROM outbox o WHERE o.channel = c.channel AND o.conversation = c.id AND o.sent IS NULL AND o.due <= $1 + slack(o.reminder) ORDER BY o.position LIMIT 1) o
            ON o.again IS NULL OR o.again <= $1
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<DueMessage>> ClaimDueAsync(string worker, int most, CancellationToken cancellationToken)
    {
        var now = Now;
        var claims = await _sendings.WatchAsync(() => database.WorkAsync(
            (connection, isRetry) => connection.QueryAsync(
                batch =>
                {
                    _sendings.GiveUpLost(batch, worker, isRetry, "UPDATE conversation SET sender = NULL WHERE sender = $1 AND NOT send_fence = ANY($2)");
                    batch.Add("CALL begin_claims($1)", worker);
                    batch.Add(
                        """
                        UPDATE conversation c SET sender = $1, send_fence = currval('fence')
                        FROM (SELECT channel, id FROM conversation WHERE send_at <= $2 AND stopped IS NULL AND (sender IS NULL OR NOT is_alive(sender)) ORDER BY send_at LIMIT $3 FOR UPDATE SKIP LOCKED) due
                        WHERE c.channel = due.channel AND c.id = due.id
                        """,
                        worker, now, most);
                    batch.Add($"{FirstDue} WHERE c.sender = $2 AND c.send_fence = currval('fence') ORDER BY o.due", now, worker);
                },
                row => (Conversation: new ConversationKey(row.GetString(0), row.GetString(1)), Fence: row.GetInt64(3), Message: ReadDue(row)),
                cancellationToken),
            Brief,
            cancellationToken)).ConfigureAwait(false);
        foreach (var (conversation, fence, message) in claims)
        {
            _sendings.Add(worker, conversation, fence);
            if (message is null)
            {
                await ReleaseSendingAsync(worker, conversation, fence, cancellationToken).ConfigureAwait(false);
            }
        }

        return [.. claims.Select(claim => claim.Message).OfType<DueMessage>()];
    }

    /// <inheritdoc/>
    public async Task<DueMessage?> FinishAsync(DueMessage message, DeliveryEnd end, CancellationToken cancellationToken)
    {
        try
        {
            var (isThere, next) = await database.WorkAsync(
                async (connection, isRetry) =>
                {
                    try
                    {
                        var batch = connection.CreateBatch();
                        await using var disposing = batch.ConfigureAwait(false);
                        var row = FillFinish(batch, message, end);
                        var found = await batch.QueryAsync(ReadDue, cancellationToken).ConfigureAwait(false);
                        // When the database went away after it had committed, the row is as it should be already.
                        return (row.RecordsAffected > 0 || isRetry, found.SingleOrDefault());
                    }
                    catch (PostgresException failure) when (isRetry && failure.SqlState == PostgresErrors.ClaimLost)
                    {
                        return (true, null);
                    }
                },
                Long,
                cancellationToken).ConfigureAwait(false);
            if (!isThere)
            {
                await ReleaseSendingAsync(message.Worker, message.Conversation, message.Fence, cancellationToken).ConfigureAwait(false);
                throw new ClaimLostException();
            }

            if (next is null)
            {
                _sendings.Remove(message.Worker, message.Conversation);
            }

            return next;
        }
        catch (PostgresException failure) when (failure.SqlState == PostgresErrors.ClaimLost)
        {
            _sendings.Remove(message.Worker, message.Conversation);
            throw new ClaimLostException();
        }
    }

    /// <inheritdoc/>
    public async Task<(bool IsOurs, string? PlatformId)> FindPlatformIdAsync(ConversationKey conversation, string activity, CancellationToken cancellationToken) => (await Within(Brief, cancellationToken).QueryAsync("SELECT platform FROM outbox WHERE channel = $1 AND conversation = $2 AND activity = $3 ORDER BY platform IS NULL LIMIT 1",
        [conversation.Channel, conversation.Id, activity],
        row => (true, row.TextOrNull(0))).ConfigureAwait(false)).SingleOrDefault();

    private static void AddOutbox(NpgsqlBatch batch, ConversationKey conversation, IReadOnlyList<OutboxEntry> entries)
    {
        foreach (var entry in entries)
        {
            batch.Add(
                "INSERT INTO outbox (channel, conversation, activity, due, due_offset, until, reminder, format, value) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                conversation.Channel, conversation.Id, entry.Activity, entry.Due, (int)entry.Due.Offset.TotalMinutes, entry.Until, entry.Reminder, entry.Value.Format, entry.Value.Bytes);
        }
    }

    private static DueMessage? ReadDue(NpgsqlDataReader row)
    {
        if (row.IsDBNull(8))
        {
            return null;
        }

        var offset = TimeSpan.FromMinutes(row.GetInt32(11));
        var entry = new OutboxEntry(row.GetString(9), row.Time(10).ToOffset(offset), row.Value(15)) { Until = row.TimeOrNull(12)?.ToOffset(offset), Reminder = row.TextOrNull(13) };
        return new DueMessage(new ConversationKey(row.GetString(0), row.GetString(1)), row.GetString(2), row.GetInt64(3), row.GetInt64(8), entry, row.GetInt32(14))
        {
            Tenant = row.TextOrNull(4),
            LastReminded = row.TimeOrNull(5),
            Reference = row.ValueOrNull(6),
        };
    }

    // Returns the statement that changes the message's row.
    private NpgsqlBatchCommand FillFinish(NpgsqlBatch batch, DueMessage message, DeliveryEnd end)
    {
        var (channel, id) = message.Conversation;
        var now = Now;
        batch.Add("CALL hold_sending($1, $2, $3, $4)", channel, id, message.Worker, message.Fence);
        NpgsqlBatchCommand row;
        switch (end)
        {
            case DeliveryEnd.Sent sent:
                row = batch.Add("UPDATE outbox SET sent = $2, platform = $3, again = NULL, format = NULL, value = NULL WHERE position = $1 AND sent IS NULL", message.Position, now, sent.PlatformId);
                if (message.Entry.Reminder is not null)
                {
                    batch.Add("UPDATE conversation SET reminded = $3 WHERE channel = $1 AND id = $2", channel, id, now);
                }

                break;
            case DeliveryEnd.Again again:
                row = batch.Add("UPDATE outbox SET attempts = attempts + $3, again = $2 WHERE position = $1 AND sent IS NULL", message.Position, again.At, again.Counts ? 1 : 0);
                break;
            case DeliveryEnd.Stopped stopped:
                row = batch.Add("UPDATE conversation SET stopped = $3 WHERE channel = $1 AND id = $2", channel, id, stopped.Because);
                batch.Add("DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NULL", channel, id);
                break;
            default:
                row = batch.Add("DELETE FROM outbox WHERE position = $1 AND sent IS NULL", message.Position);
                break;
        }

        batch.Add("CALL settle_sending($1, $2, $3, $4)", channel, id, now, end is not DeliveryEnd.Stopped);
        batch.Add($"{FirstDue} WHERE c.channel = $2 AND c.id = $3 AND c.sender = $4 AND c.send_fence = $5", now, channel, id, message.Worker, message.Fence);
        return row;
    }

    private Task<int> ReleaseSendingAsync(string worker, ConversationKey conversation, long fence, CancellationToken cancellationToken)
    {
        _sendings.Remove(worker, conversation);
        return _sendings.WatchAsync(() => Within(Brief, cancellationToken).BatchAsync(batch =>
        {
            batch.Add("UPDATE conversation SET sender = NULL WHERE channel = $1 AND id = $2 AND sender = $3 AND send_fence = $4", conversation.Channel, conversation.Id, worker, fence);
            batch.Add("CALL settle_sending($1, $2, $3, TRUE)", conversation.Channel, conversation.Id, Now);
        }));
    }
}
