using DeclineBot.Bot.Operations;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>
/// Runs the turns of all channels under a claim on their conversation: one at a time and in order within it. What a turn
/// decides is committed with the end of its activity, or not at all.
/// </summary>
public sealed partial class TurnRunner(
    IStore store, SealedActivities activities, Inbox inbox, BotTurn bot, TypingSignal typing, Worker worker, RoadTelemetry telemetry, TimeProvider time, ILogger<TurnRunner> logger)
{
    // Between the attempts at a turn that throws. After the last one the person is told.
    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(2)];

    // The same for somebody who waits for the response of a request.
    private static readonly TimeSpan[] ShortPauses = [TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.4)];

    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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

    /// <summary>
    /// Runs the turn of an activity whose sender waits for the response, after those that came before it. What doesn't
    /// belong into the response is delivered as always. A repeat has no second effect.
    /// </summary>
    /// <exception cref="StoreUnavailableException">It can't be stored, or what came before takes too long. It had no effect, and may be repeated.</exception>
    public async Task<TurnAnswer> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var entry = inbox.EntryOf(activity);
        var claim = await ClaimAsync(entry.Conversation, cancellationToken).ConfigureAwait(false);
        InboxItem? next = null;
        try
        {
            if (await store.HasReceivedAsync(entry.Conversation.Channel, entry.Activity, cancellationToken).ConfigureAwait(false))
            {
                return new TurnAnswer(StatusOf(activity, StatusCodes.Status200OK), []);
            }

            (var answer, next) = await AnswerAsync(claim, entry, activity).ConfigureAwait(false);
            return answer;
        }
        finally
        {
            await store.ReleaseAsync(claim with { Next = next }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static InvokeResponse? StatusOf(Activity activity, int status) => activity.Type == ActivityTypes.Invoke ? new InvokeResponse { Status = status } : null;

    // A claim on the conversation when all that came before has been handled.
    private async Task<TurnClaim> ClaimAsync(ConversationKey conversation, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (time.GetElapsedTime(start) < Patience)
        {
            switch (await store.ClaimTurnAsync(worker.Id, conversation, cancellationToken).ConfigureAwait(false))
            {
                case { Next: null } claim:
                    return claim;
                case { } earlier:
                    await WorkAsync(earlier, cancellationToken).ConfigureAwait(false);
                    break;
                default:
                    await Task.Delay(AskAgain, time, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }

        throw new StoreUnavailableException(HostCopy.English["storage.busy"], new TimeoutException());
    }

    private async Task<(TurnAnswer Answer, InboxItem? Next)> AnswerAsync(TurnClaim claim, InboxEntry entry, Activity activity)
    {
        var start = time.GetTimestamp();
        using var span = telemetry.BeginTurn(claim.Conversation.Channel);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                // Each attempt gets its own copy: bots change what they are given.
                var given = activities.OpenInbox(entry.Conversation, entry.Activity, entry.Value);
                var outcome = await bot.RunAsync(given, CancellationToken.None).ConfigureAwait(false);
                var next = await store.CommitTurnAsync(CommitOf(claim, given, outcome) with { Answered = entry }, CancellationToken.None).ConfigureAwait(false);
                Note(claim, activity, TurnResult.Done, start);
                return (new TurnAnswer(outcome.Invoke ?? StatusOf(activity, StatusCodes.Status501NotImplemented), outcome.Replies), next);
            }
            catch (Exception failure) when (failure is not (ClaimLostException or StoreUnavailableException))
            {
                Note(claim, activity, TurnResult.Failed, start);
                if (attempt < ShortPauses.Length && failure is not UnreadableRowException)
                {
                    LogRetry(activity.ChannelId, activity.Type, FailureReport.Of(failure));
                    await Task.Delay(ShortPauses[attempt], time).ConfigureAwait(false);
                    continue;
                }

                LogFailure(activity.ChannelId, activity.Type, FailureReport.Of(failure));
                return (new TurnAnswer(
                    StatusOf(activity, StatusCodes.Status500InternalServerError),
                    activity.Type == ActivityTypes.Invoke ? [] : [ApologyFor(activity, failure)]), null);
            }
        }
    }

    private async Task<InboxItem?> RunAsync(TurnClaim claim, InboxItem item)
    {
        Activity? activity = null;
        var start = time.GetTimestamp();
        using var span = telemetry.BeginTurn(claim.Conversation.Channel);
        try
        {
            activity = activities.OpenInbox(claim.Conversation, item.Activity, item.Value);
            using var signal = typing.Begin(activity, item.Received);
            var outcome = await bot.RunAsync(activity, CancellationToken.None).ConfigureAwait(false);
            var next = await store.CommitTurnAsync(CommitOf(claim, activity, outcome) with { Ended = item }, CancellationToken.None).ConfigureAwait(false);
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
            if (item.Attempts < Pauses.Length && failure is not UnreadableRowException)
            {
                LogRetry(claim.Conversation.Channel, kind, FailureReport.Of(failure));
                await store.PostponeAsync(claim, item, time.GetUtcNow() + Pauses[item.Attempts], CancellationToken.None).ConfigureAwait(false);
                return null;
            }

            LogFailure(claim.Conversation.Channel, kind, FailureReport.Of(failure));
            var apology = activity is { Type: ActivityTypes.Message } ? [EntryOf(claim.Conversation, ApologyFor(activity, failure))] : Array.Empty<OutboxEntry>();
            return await store.CommitTurnAsync(new TurnCommit(claim) { Ended = item, Outbox = apology }, CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception second) when (second is ClaimLostException or StoreUnavailableException)
        {
            LogFailure(claim.Conversation.Channel, kind, FailureReport.Of(second));
            await store.ReleaseAsync(claim, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
    }

    private void Note(TurnClaim claim, Activity? activity, TurnResult result, long start) =>
        telemetry.NoteTurn(claim.Conversation.Channel, activity?.Type ?? "", result, time.GetElapsedTime(start));

    private TurnCommit CommitOf(TurnClaim claim, Activity activity, TurnOutcome outcome) => new(claim)
    {
        Forgetting = outcome.Stage.Forgetting,
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
