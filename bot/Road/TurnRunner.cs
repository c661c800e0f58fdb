using DeclineBot.Bot.Operations;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>
/// Runs the turns of all channels under a claim on their conversation: one at a time and in order within it. What a turn
/// decides is committed with the end of its activity, or not at all.
/// </summary>
public sealed partial class TurnRunner(
    IStore store, SealedActivities activities, Inbox inbox, BotTurn bot, Receipts records, TypingSignal typing, Worker worker, RoadTelemetry telemetry, TimeProvider time, ILogger<TurnRunner> logger) : IDisposable
{
    // Between the attempts at a turn that throws. After the last one the person is told.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2)];

    // What may kill the process for the last time is run alone: nothing else is to be blamed for it.
    private readonly SemaphoreSlim _suspects = new(1, 1);

    /// <summary>Runs a claimed conversation's due turns, until nothing is due in it. When it is called off, the turn that runs is ended first.</summary>
    public async Task WorkAsync(TurnClaim claim, CancellationToken cancellationToken)
    {
        var next = claim.Next;
        while (next is not null && !cancellationToken.IsCancellationRequested)
        {
            next = await RunAsync(claim, next).ConfigureAwait(false);
        }

        if (next is not null)
        {
            await store.ReleaseAsync(claim with { Next = next }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task<InboxItem?> RunAsync(TurnClaim claim, InboxItem item)
    {
        if (!item.WasLeft || item.Attempts != Pauses.Length - 1)
        {
            return await AttemptAsync(claim, item).ConfigureAwait(false);
        }

        await _suspects.WaitAsync().ConfigureAwait(false);
        try
        {
            return await AttemptAsync(claim, item).ConfigureAwait(false);
        }
        finally
        {
            _suspects.Release();
        }
    }

    // A worker died while it had this one, perhaps of it: that may happen again, but not for ever.
    private async Task<InboxItem> BeginAsync(TurnClaim claim, InboxItem item)
    {
        if (!item.WasLeft)
        {
            return item;
        }

        if (item.Attempts >= Pauses.Length)
        {
            throw new WorkerDiedException();
        }

        await store.CountAttemptAsync(claim, item, CancellationToken.None).ConfigureAwait(false);
        return item with { Attempts = item.Attempts + 1, WasLeft = false };
    }

    private async Task<InboxItem?> AttemptAsync(TurnClaim claim, InboxItem item)
    {
        Activity? activity = null;
        var start = time.GetTimestamp();
        using var span = telemetry.BeginTurn(claim.Conversation.Channel);
        try
        {
            activity = activities.OpenInbox(claim.Conversation, item.Activity, item.Value);
            item = await BeginAsync(claim, item).ConfigureAwait(false);
            using var signal = item.IsReceipt ? null : typing.Begin(activity, item.Received);
            var commit = item.IsReceipt
                ? new TurnCommit(claim) { Outbox = [EntryOf(claim.Conversation, await records.FillAsync(activity, CancellationToken.None).ConfigureAwait(false))] }
                : CommitOf(claim, activity, await bot.RunAsync(activity, CancellationToken.None).ConfigureAwait(false));
            var next = await store.CommitTurnAsync(commit with { Ended = item }, CancellationToken.None).ConfigureAwait(false);
            Note(claim, activity, TurnResult.Done, start);
            return next;
        }
        catch (ClaimLostException)
        {
            // Another worker has taken over, or the conversation has been forgotten.
            Note(claim, activity, TurnResult.Lost, start);
            LogLost(claim.Conversation.Channel);
            return null;
        }
        catch (StoreUnavailableException failure)
        {
            LogFailure(claim.Conversation.Channel, activity?.Type ?? "", FailureReport.Of(failure));
            await Task.Delay(Pauses[^1], time, CancellationToken.None).ConfigureAwait(false);
            await store.ReleaseAsync(claim, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch (Exception failure)
        {
            Note(claim, activity, TurnResult.Failed, start);
            return await FailAsync(claim, item, activity, failure).ConfigureAwait(false);
        }
    }

    private async Task<InboxItem?> FailAsync(TurnClaim claim, InboxItem item, Activity? activity, Exception failure)
    {
        var kind = activity?.Type ?? "";
        try
        {
            // What can't be read now can't be read in two seconds either.
            if (item.Attempts < Pauses.Length && failure is not (UnreadableRowException or WorkerDiedException))
            {
                LogRetry(claim.Conversation.Channel, kind, FailureReport.Of(failure));
                await store.PostponeAsync(claim, item, time.GetUtcNow() + Pauses[item.Attempts], CancellationToken.None).ConfigureAwait(false);
                return null;
            }

            LogFailure(claim.Conversation.Channel, kind, FailureReport.Of(failure));
            var apology = activity is { Type: ActivityTypes.Message } && !item.IsReceipt ? [EntryOf(claim.Conversation, ApologyFor(activity, failure))] : Array.Empty<OutboxEntry>();
            return await store.CommitTurnAsync(new TurnCommit(claim) { Ended = item, Outbox = apology }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception second) when (second is ClaimLostException or StoreUnavailableException)
        {
            LogFailure(claim.Conversation.Channel, kind, FailureReport.Of(second));
            await store.ReleaseAsync(claim, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _suspects.Dispose();

    private void Note(TurnClaim claim, Activity? activity, TurnResult result, long start) =>
        telemetry.NoteTurn(claim.Conversation.Channel, activity?.Type ?? "", result, time.GetElapsedTime(start));

    private TurnCommit CommitOf(TurnClaim claim, Activity activity, TurnOutcome outcome) => new(claim)
    {
        Forgetting = outcome.Stage.Forgetting,
        Receipt = outcome.Stage.Receipt is { } receipt ? activities.SealInbox(claim.Conversation, activity.Id, receipt) : null,
        State = [.. outcome.Stage.Changes.Values],
        Outbox = [.. outcome.Messages.Select(message => EntryOf(claim.Conversation, message))],
        Reminders = outcome.Stage.Reminders?.Select(reminder => ReminderOf(claim.Conversation, activity, reminder)).ToList(),
        Reference = Stays(activity, outcome) ? activities.SealReference(claim.Conversation, activity) : null,
    };

    // A window that was opened in somebody else's conversation leaves no trace of that conversation.
    private static bool Stays(Activity activity, TurnOutcome outcome) =>
        outcome.Stage.Forgetting == Forgetting.Nothing && !(activity.Type == ActivityTypes.Invoke && outcome.Stage.Changes.Count == 0 && outcome.Messages.Count == 0);

    // An update is a row of its own; which message it changes stands in its activity.
    private OutboxEntry EntryOf(ConversationKey conversation, Activity message)
    {
        var id = message.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete ? NewId() : message.Id;
        return new OutboxEntry(id, time.GetUtcNow(), activities.SealOutbox(conversation, id, message));
    }

    private OutboxEntry ReminderOf(ConversationKey conversation, Activity activity, Dialogs.Reminder reminder)
    {
        var message = reminder.Message.ApplyConversationReference(activity.GetConversationReference());
        message.ReplyToId = null!;
        message.Id = NewId();
        return new OutboxEntry(message.Id, reminder.Due, activities.SealOutbox(conversation, message.Id, message)) { Until = reminder.Until, Reminder = reminder.Kind };
    }

    private Activity ApologyFor(Activity activity, Exception failure)
    {
        var apology = activity.CreateReply(HostCopy.English[failure is UnreadableRowException ? "bot.unreadable" : "bot.apology"]);
        apology.Id = NewId();
        apology.Timestamp = time.GetUtcNow();
        return apology;
    }

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn on {Channel} ({Kind}) failed, changed nothing, and is tried again: {Report}")]
    private partial void LogRetry(string channel, string kind, string report);

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn on {Channel} ({Kind}) failed and changed nothing: {Report}")]
    private partial void LogFailure(string channel, string kind, string report);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A turn on {Channel} was not committed: its conversation is no longer this worker's.")]
    private partial void LogLost(string channel);
}
