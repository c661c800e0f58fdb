using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <content>The inbox and the turns.</content>
public sealed partial class PostgresStore
{
    // The first open activity, with the columns of InboxItem.
    private const string FirstOpen = "SELECT position, activity, received, attempts, format, value, due, receipt FROM inbox i WHERE i.channel = c.channel AND i.conversation = c.id AND i.handled IS NULL ORDER BY i.position LIMIT 1";

    private const string Claimed = $"SELECT c.channel, c.id, c.fence, c.was_left, i.* FROM conversation c LEFT JOIN LATERAL ({FirstOpen}) i ON TRUE";

    /// <inheritdoc/>
    public async Task<bool> ReceiveAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var isNew = (await Within(Brief, cancellationToken).QueryAsync("SELECT receive($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
            [
                entry.Conversation.Channel, entry.Conversation.Id, entry.Activity, entry.Alias, entry.Person, entry.Tenant, entry.Received,
                entry.Value.Format, entry.Value.Bytes, entry.Feed?.Format, entry.Feed?.Bytes,
            ],
            row => row.GetBoolean(0)).ConfigureAwait(false)).Single();
        if (isNew)
        {
            signals.Raise(new StoreSignal(StoreSignalKind.Inbox, entry.Conversation));
            if (entry.Feed is not null)
            {
                signals.Raise(new StoreSignal(StoreSignalKind.Feed, entry.Conversation));
            }
        }

        return isNew;
    }

    /// <inheritdoc/>
    public async Task<bool> HasReceivedAsync(string channel, string activity, CancellationToken cancellationToken) => (await Within(Brief, cancellationToken).QueryAsync("SELECT 1 FROM inbox WHERE channel = $1 AND activity = $2", [channel, activity], row => row.GetInt32(0)).ConfigureAwait(false)).Count > 0;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TurnClaim>> ClaimTurnsAsync(string worker, int most, CancellationToken cancellationToken)
    {
        var claims = await ClaimAsync(worker, batch =>
        {
            batch.Add(
                """
                UPDATE conversation c SET worker = $1, fence = currval('fence'), was_left = c.worker IS NOT NULL
                FROM (SELECT channel, id FROM conversation WHERE turn_at <= $2 AND (worker IS NULL OR NOT is_alive(worker)) ORDER BY turn_at LIMIT $3 FOR UPDATE SKIP LOCKED) due
                WHERE c.channel = due.channel AND c.id = due.id
                """,
                worker, Now, most);
            batch.Add($"{Claimed} WHERE c.worker = $1 AND c.fence = currval('fence') ORDER BY i.position", worker);
        }, cancellationToken).ConfigureAwait(false);
        foreach (var empty in claims.Where(claim => claim.Next is null))
        {
            await ReleaseAsync(empty, cancellationToken).ConfigureAwait(false);
        }

        return [.. claims.Where(claim => claim.Next is not null)];
    }

    /// <inheritdoc/>
    public async Task<TurnClaim?> ClaimTurnAsync(string worker, ConversationKey conversation, CancellationToken cancellationToken) => (await ClaimAsync(worker, batch =>
    {
        batch.Add("INSERT INTO conversation (channel, id, last_active) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", conversation.Channel, conversation.Id, Now);
        batch.Add(
            "UPDATE conversation SET worker = $3, fence = currval('fence'), was_left = worker IS NOT NULL WHERE channel = $1 AND id = $2 AND (worker IS NULL OR NOT is_alive(worker))",
            conversation.Channel, conversation.Id, worker);
        batch.Add($"{Claimed} WHERE c.channel = $1 AND c.id = $2 AND c.worker = $3 AND c.fence = currval('fence')", conversation.Channel, conversation.Id, worker);
    }, cancellationToken).ConfigureAwait(false)).SingleOrDefault();

    /// <inheritdoc/>
    public async Task<InboxItem?> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var claim = commit.Claim;
        var next = await EndingAsync(claim, async (connection, isRetry) =>
        {
            try
            {
                return await connection.QueryAsync(batch => FillCommit(batch, commit), ReadItem, cancellationToken).ConfigureAwait(false);
            }
            catch (PostgresException failure) when (isRetry && failure.SqlState is PostgresErrors.ClaimLost or PostgresErrors.EndedBefore)
            {
                // The database went away just after it had committed.
                return await FindCommittedAsync(connection, commit, cancellationToken).ConfigureAwait(false);
            }
        }, cancellationToken).ConfigureAwait(false);

        if (commit.Outbox.Count + (commit.Reminders?.Count ?? 0) > 0)
        {
            signals.Raise(new StoreSignal(StoreSignalKind.Outbox, claim.Conversation));
        }

        return next;
    }

    /// <inheritdoc/>
    public Task PostponeAsync(TurnClaim claim, InboxItem item, DateTimeOffset notBefore, CancellationToken cancellationToken) => EndingAsync(claim, async (connection, isRetry) =>
    {
        try
        {
            return await connection.QueryAsync(batch =>
            {
                Hold(batch, claim);
                batch.Add("UPDATE inbox SET attempts = attempts + 1, due = $2 WHERE position = $1 AND handled IS NULL", item.Position, notBefore);
                batch.Add("CALL settle_turns($1, $2, $3, FALSE)", claim.Conversation.Channel, claim.Conversation.Id, Now);
            }, ReadItem, cancellationToken).ConfigureAwait(false);
        }
        catch (PostgresException failure) when (isRetry && failure.SqlState == PostgresErrors.ClaimLost)
        {
            return [];
        }
    }, cancellationToken);

    /// <inheritdoc/>
    public Task CountAttemptAsync(TurnClaim claim, InboxItem item, CancellationToken cancellationToken) => EndingAsync(claim, (connection, _) => connection.QueryAsync(
        batch =>
        {
            Hold(batch, claim);
            batch.Add("UPDATE inbox SET attempts = attempts + 1 WHERE position = $1 AND handled IS NULL", item.Position);
            AddNext(batch, claim);
        },
        ReadItem,
        cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async Task ReleaseAsync(TurnClaim claim, CancellationToken cancellationToken)
    {
        var (channel, id) = claim.Conversation;
        _turns.Remove(claim.Worker, claim.Conversation);
        await _turns.WatchAsync(() => Within(Brief, cancellationToken).BatchAsync(batch =>
        {
            batch.Add("UPDATE conversation SET worker = NULL WHERE channel = $1 AND id = $2 AND worker = $3 AND fence = $4", channel, id, claim.Worker, claim.Fence);
            batch.Add("CALL drop_if_over($1, $2)", channel, id);
        })).ConfigureAwait(false);
    }

    private static void Hold(NpgsqlBatch batch, TurnClaim claim) =>
        batch.Add("CALL hold_turn($1, $2, $3, $4)", claim.Conversation.Channel, claim.Conversation.Id, claim.Worker, claim.Fence);

    private static void AddNext(NpgsqlBatch batch, TurnClaim claim) => batch.Add(
        $"SELECT i.* FROM conversation c CROSS JOIN LATERAL ({FirstOpen}) i WHERE c.channel = $1 AND c.id = $2 AND c.worker = $3 AND c.fence = $4",
        claim.Conversation.Channel, claim.Conversation.Id, claim.Worker, claim.Fence);

    private static InboxItem ReadItem(NpgsqlDataReader row) => ReadItem(row, 0);

    private static InboxItem ReadItem(NpgsqlDataReader row, int first) =>
        new(row.GetInt64(first), row.GetString(first + 1), row.Time(first + 2), row.GetInt32(first + 3), row.Value(first + 4)) { IsReceipt = row.GetBoolean(first + 7) };

    private TurnClaim ReadClaim(NpgsqlDataReader row, string worker)
    {
        var claim = new TurnClaim(new ConversationKey(row.GetString(0), row.GetString(1)), worker, row.GetInt64(2), null);
        if (row.IsDBNull(4))
        {
            return claim;
        }

        var due = row.Time(10);
        return due > Now ? claim with { Again = due } : claim with { Next = ReadItem(row, 4) with { WasLeft = row.GetBoolean(3) } };
    }

    private async Task<List<TurnClaim>> ClaimAsync(string worker, Action<NpgsqlBatch> fill, CancellationToken cancellationToken)
    {
        var claims = await _turns.WatchAsync(() => database.WorkAsync(
            (connection, isRetry) => connection.QueryAsync(
                batch =>
                {
                    _turns.GiveUpLost(batch, worker, isRetry, "UPDATE conversation SET worker = NULL WHERE worker = $1 AND NOT fence = ANY($2)");
                    batch.Add("CALL begin_claims($1)", worker);
                    fill(batch);
                },
                row => ReadClaim(row, worker),
                cancellationToken),
            Brief,
            cancellationToken)).ConfigureAwait(false);
        foreach (var claim in claims)
        {
            _turns.Add(worker, claim.Conversation, claim.Fence);
        }

        return claims;
    }

    private async Task<InboxItem?> EndingAsync(TurnClaim claim, Func<NpgsqlConnection, bool, Task<List<InboxItem>>> work, CancellationToken cancellationToken)
    {
        try
        {
            var next = (await database.WorkAsync(work, Long, cancellationToken).ConfigureAwait(false)).SingleOrDefault();
            if (next is null)
            {
                _turns.Remove(claim.Worker, claim.Conversation);
            }

            return next;
        }
        catch (PostgresException failure) when (failure.SqlState is PostgresErrors.ClaimLost or PostgresErrors.EndedBefore)
        {
            _turns.Remove(claim.Worker, claim.Conversation);
            throw new ClaimLostException();
        }
        catch (PostgresException failure) when (StateRefusal(failure) is { } refusal)
        {
            throw refusal;
        }
    }
}
