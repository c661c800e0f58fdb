namespace DeclineBot.Bot.Storage;

/// <content>The inbox, and the turns that empty it.</content>
public sealed partial class SqliteStore
{
    /// <inheritdoc/>
    public async Task<bool> ReceiveAsync(InboxEntry entry, CancellationToken cancellationToken) => await _database.WriteAsync(
        session =>
        {
            var arrival = Insert(session, entry, entry.Value);
            if (arrival != Arrival.Known && entry.Feed is { } shown)
            {
                Append(session, entry.Conversation, entry.Activity, shown);
            }

            return arrival;
        },
        arrival =>
        {
            if (arrival == Arrival.Known)
            {
                return;
            }

            _turns.Add(entry.Conversation, _time.GetUtcNow());
            Say(StoreSignalKind.Inbox, entry.Conversation);
            if (entry.Feed is not null)
            {
                Say(StoreSignalKind.Feed, entry.Conversation);
            }

            if (arrival == Arrival.Changed)
            {
                LookAtOutbox(entry.Conversation);
            }
        }).ConfigureAwait(false) != Arrival.Known;

    /// <inheritdoc/>
    public Task<bool> HasReceivedAsync(string channel, string activity, CancellationToken cancellationToken) =>
        Task.FromResult(_database.Read(session => session.Number("SELECT count(*) FROM inbox WHERE channel = $1 AND activity = $2", channel, activity) > 0));

    /// <inheritdoc/>
    public Task<IReadOnlyList<TurnClaim>> ClaimTurnsAsync(string worker, int most, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TurnClaim>>(Claim(_turns, worker, most, (session, conversation, fence) =>
        {
            var (next, again) = FirstDue(session, conversation);
            return (next is null ? null : new TurnClaim(conversation, worker, fence, next), again);
        }));

    /// <inheritdoc/>
    public Task<TurnClaim?> ClaimTurnAsync(string worker, ConversationKey conversation, CancellationToken cancellationToken)
    {
        if (_turns.Take(worker, conversation) is not { } fence)
        {
            return Task.FromResult<TurnClaim?>(null);
        }

        try
        {
            var (next, again) = _database.Read(session => FirstDue(session, conversation));
            if (again is { } at)
            {
                // What was put off must be found again when this claim ends, however it ends.
                _turns.Add(conversation, at);
            }

            return Task.FromResult<TurnClaim?>(new TurnClaim(conversation, worker, fence, next) { Again = again });
        }
        catch
        {
            _turns.Release(conversation, fence, _time.GetUtcNow());
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<InboxItem?> CommitTurnAsync(TurnCommit commit, CancellationToken cancellationToken)
    {
        var (conversation, fence) = (commit.Claim.Conversation, commit.Claim.Fence);
        return TurnAsync(
            commit.Claim,
            session =>
            {
                Write(session, commit);
                return FirstDue(session, conversation);
            },
            keepsClaim: next => next is not null,
            () =>
            {
                if (commit.Outbox.Count > 0 || commit.Reminders is not null || commit.Forgetting != Forgetting.Nothing || commit.Answered is not null)
                {
                    LookAtOutbox(conversation);
                }
            });
    }

    /// <inheritdoc/>
    public Task PostponeAsync(TurnClaim claim, InboxItem item, DateTimeOffset notBefore, CancellationToken cancellationToken) => TurnAsync(
        claim,
        session =>
        {
            var count = session.Run(
                "UPDATE inbox SET attempts = attempts + 1, not_before = $2 WHERE position = $1 AND done IS NULL", item.Position, notBefore.ToUnixTimeMilliseconds());
            return count == 1 ? (null, notBefore) : throw new ClaimLostException();
        },
        keepsClaim: _ => false);

    /// <inheritdoc/>
    public Task CountAttemptAsync(TurnClaim claim, InboxItem item, CancellationToken cancellationToken) => TurnAsync(
        claim,
        session => session.Run("UPDATE inbox SET attempts = attempts + 1 WHERE position = $1 AND done IS NULL", item.Position) == 1 ? (null, null) : throw new ClaimLostException(),
        keepsClaim: _ => true,
        () => _left.TryRemove(item.Position, out _));

    /// <inheritdoc/>
    public Task ReleaseAsync(TurnClaim claim, CancellationToken cancellationToken)
    {
        _turns.Release(claim.Conversation, claim.Fence, claim.Next is null ? null : _time.GetUtcNow());
        if (claim.Next is not null)
        {
            // What it was claimed for is still there.
            Say(StoreSignalKind.Inbox, claim.Conversation);
        }

        return Task.CompletedTask;
    }

    private async Task<InboxItem?> TurnAsync(
        TurnClaim claim, Func<SqliteSession, (InboxItem? Next, DateTimeOffset? Again)> write, Func<InboxItem?, bool> keepsClaim, Action? committed = null)
    {
        var outcome = await _database.WriteAsync(
            session => _turns.Holds(claim.Conversation, claim.Fence) ? write(session) : throw new ClaimLostException(),
            outcome =>
            {
                if (!keepsClaim(outcome.Next))
                {
                    _turns.Release(claim.Conversation, claim.Fence, outcome.Again);
                }

                committed?.Invoke();
            }).ConfigureAwait(false);
        return outcome.Next;
    }

    private void Write(SqliteSession session, TurnCommit commit)
    {
        var conversation = commit.Claim.Conversation;
        if (commit.Ended is { } ended && !End(session, ended, commit.Receipt))
        {
            throw new ClaimLostException();
        }

        if (commit.Answered is { } answered && Insert(session, answered, commit.Receipt, isReceipt: true) == Arrival.Known)
        {
            throw new ClaimLostException();
        }

        Forget(session, conversation, commit.Forgetting);
        if (commit.Forgetting != Forgetting.Everything)
        {
            session.Run(
                "UPDATE conversation SET active = $3, purged = 0, format = coalesce($4, format), reference = coalesce($5, reference) WHERE channel = $1 AND id = $2",
                conversation.Channel, conversation.Id, Now, commit.Reference?.Format, commit.Reference?.Bytes);
        }

        Apply(session, commit.State, conversation);
        foreach (var entry in commit.Outbox)
        {
            Insert(session, conversation, entry);
        }

        if (commit.Reminders is { } reminders)
        {
            session.Run("DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NOT NULL", conversation.Channel, conversation.Id);
            foreach (var reminder in reminders)
            {
                Insert(session, conversation, reminder);
            }
        }
    }

    private bool End(SqliteSession session, InboxItem ended, SealedValue? receipt) => receipt is null
        ? session.Run("UPDATE inbox SET done = $2, format = NULL, value = NULL WHERE position = $1 AND done IS NULL", ended.Position, Now) == 1
        : session.Run("UPDATE inbox SET receipt = 1, attempts = 0, format = $2, value = $3 WHERE position = $1 AND done IS NULL", ended.Position, receipt.Format, receipt.Bytes) == 1;

    // Without a value it isn't open: only its keys are kept.
    private static Arrival Insert(SqliteSession session, InboxEntry entry, SealedValue? value, bool isReceipt = false)
    {
        var (channel, id) = (entry.Conversation.Channel, entry.Conversation.Id);
        var count = session.Run(
            "INSERT OR IGNORE INTO inbox (channel, conversation, activity, alias, received, done, format, value, receipt) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            channel, id, entry.Activity, entry.Alias, entry.Received.ToUnixTimeMilliseconds(),
            value is null ? entry.Received.ToUnixTimeMilliseconds() : null, value?.Format, value?.Bytes, isReceipt ? 1 : 0);
        if (count == 0)
        {
            return Arrival.Known;
        }

        var changed = session.Run(
            """
            INSERT INTO conversation (channel, id, person, begun, tenant, active) VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (channel, id) DO UPDATE SET stopped = NULL, tenant = coalesce(excluded.tenant, tenant)
            WHERE stopped IS NOT NULL OR (tenant IS NULL AND excluded.tenant IS NOT NULL)
            """,
            channel, id, entry.Person, entry.Received.ToUnixTimeSeconds(), entry.Tenant, entry.Received.ToUnixTimeMilliseconds());
        return changed > 0 ? Arrival.Changed : Arrival.New;
    }

    private void LookAtOutbox(ConversationKey conversation)
    {
        _deliveries.Add(conversation, _time.GetUtcNow());
        Say(StoreSignalKind.Outbox, conversation);
    }

    private (InboxItem? Next, DateTimeOffset? Again) FirstDue(SqliteSession session, ConversationKey conversation)
    {
        var first = session.First(
            "SELECT position, activity, received, attempts, format, value, not_before, receipt FROM inbox WHERE channel = $1 AND conversation = $2 AND done IS NULL ORDER BY position LIMIT 1",
            row => Tuple.Create(
                new InboxItem(row.GetInt64(0), row.GetString(1), TimeIn(row, 2), row.GetInt32(3), ValueIn(row, 4)) { IsReceipt = row.GetBoolean(7), WasLeft = _left.ContainsKey(row.GetInt64(0)) },
                TimeIn(row, 6)),
            conversation.Channel, conversation.Id);
        return first is null ? (null, null) : first.Item2 > _time.GetUtcNow() ? (null, first.Item2) : (first.Item1, null);
    }

    private enum Arrival
    {
        Known,
        New,

        // Its conversation is new, or sending to it had been stopped until now.
        Changed,
    }
}
