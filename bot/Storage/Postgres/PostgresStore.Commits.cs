using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <content>What a turn changes.</content>
public sealed partial class PostgresStore
{
    // One round trip: the claim is held first, and everything else is undone with it when it is lost.
    private void FillCommit(NpgsqlBatch batch, TurnCommit commit)
    {
        var claim = commit.Claim;
        var (channel, id) = claim.Conversation;
        var now = Now;
        Hold(batch, claim);
        if (commit is { Ended: { } open, Receipt: { } told })
        {
            batch.Add("CALL leave_receipt($1, $2, $3)", open.Position, told.Format, told.Bytes);
        }
        else if (commit.Ended is { } ended)
        {
            batch.Add("CALL end_turn($1, $2, $3)", ended.Position, claim.Fence, now);
        }

        if (commit.Forgetting != Forgetting.Nothing)
        {
            batch.Add("CALL forget_texts($1, $2)", channel, id);
        }

        if (commit.Forgetting == Forgetting.Everything)
        {
            batch.Add("CALL forget_all($1, $2, $3)", channel, id, now);
        }
        else if (commit.Answered is { } known)
        {
            batch.Add(
                "UPDATE conversation SET person = $3, tenant = COALESCE($4, tenant), stopped = NULL WHERE channel = $1 AND id = $2", channel, id, known.Person, known.Tenant);
        }

        if (commit is { Answered: { } asked, Receipt: { } receipt })
        {
            batch.Add("CALL add_receipt($1, $2, $3, $4, $5, $6, $7, $8)", channel, id, asked.Activity, asked.Alias, asked.Received, claim.Fence, receipt.Format, receipt.Bytes);
        }
        else if (commit.Answered is { } answered)
        {
            batch.Add("CALL end_answered($1, $2, $3, $4, $5, $6)", channel, answered.Activity, answered.Alias, answered.Received, claim.Fence, now);
        }

        foreach (var change in commit.State)
        {
            AddState(batch, change, claim.Conversation);
        }

        if (commit.Reminders is { } reminders)
        {
            batch.Add("DELETE FROM outbox WHERE channel = $1 AND conversation = $2 AND sent IS NULL AND reminder IS NOT NULL", channel, id);
            AddOutbox(batch, claim.Conversation, reminders);
        }

        AddOutbox(batch, claim.Conversation, commit.Outbox);
        var reference = commit.Forgetting == Forgetting.Everything ? null : commit.Reference;
        var changesSending = commit.Outbox.Count > 0 || commit.Reminders is not null || commit.Forgetting != Forgetting.Nothing;
        batch.Add("CALL settle_turn($1, $2, $3, $4, $5, $6)", channel, id, now, reference?.Format, reference?.Bytes, changesSending);
        AddNext(batch, claim);
    }

    private static async Task<List<InboxItem>> FindCommittedAsync(NpgsqlConnection connection, TurnCommit commit, CancellationToken cancellationToken)
    {
        var committed = await connection.QueryAsync(
            "SELECT 1 FROM inbox WHERE fence = $1 AND (position = $2 OR channel = $3 AND activity = $4)",
            [commit.Claim.Fence, commit.Ended?.Position ?? 0L, commit.Claim.Conversation.Channel, commit.Answered?.Activity ?? ""],
            row => row.GetInt32(0),
            cancellationToken).ConfigureAwait(false);
        return committed is [] ? throw new ClaimLostException() : await connection.QueryAsync(batch => AddNext(batch, commit.Claim), ReadItem, cancellationToken).ConfigureAwait(false);
    }
}
