using DeclineBot.Bot.Operations;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <content>Turns whose answer is the response of a request.</content>
public sealed partial class TurnRunner
{
    // The same for somebody who waits for the response of a request.
    private static readonly TimeSpan[] ShortPauses = [TimeSpan.FromSeconds(0.1), TimeSpan.FromSeconds(0.4)];

    private static readonly TimeSpan AskAgain = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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
                return new TurnAnswer(activity.Type == ActivityTypes.Invoke ? await AnswerAgainAsync(entry, activity).ConfigureAwait(false) : null, []);
            }

            (var answer, next) = await AnswerAsync(claim, entry, activity).ConfigureAwait(false);
            return answer;
        }
        finally
        {
            await store.ReleaseAsync(claim with { Next = next }, CancellationToken.None).ConfigureAwait(false);
        }
    }

    // What the first one was answered isn't kept: it is worked out anew as things stand now, and nothing of that counts.
    private async Task<InvokeResponse?> AnswerAgainAsync(InboxEntry entry, Activity activity)
    {
        try
        {
            var outcome = await bot.RunAsync(activities.OpenInbox(entry.Conversation, entry.Activity, entry.Value), CancellationToken.None).ConfigureAwait(false);
            return outcome.Invoke ?? StatusOf(activity, StatusCodes.Status501NotImplemented);
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            LogFailure(activity.ChannelId, activity.Type, FailureReport.Of(failure));
            return StatusOf(activity, StatusCodes.Status500InternalServerError);
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
                case { Next: null, Again: { } due } putOff:
                    await store.ReleaseAsync(putOff, CancellationToken.None).ConfigureAwait(false);
                    await WaitUntilAsync(due, start, cancellationToken).ConfigureAwait(false);
                    break;
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

    // What was put off comes first as well, and is tried again in a moment.
    private Task WaitUntilAsync(DateTimeOffset due, long since, CancellationToken cancellationToken)
    {
        var (wait, left) = (due - time.GetUtcNow(), Patience - time.GetElapsedTime(since));
        return Task.Delay(wait > left ? left : wait > AskAgain ? wait : AskAgain, time, cancellationToken);
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
                var commit = CommitOf(claim, given, outcome) with { Answered = entry };
                var told = given.DeliveryMode == DeliveryModes.ExpectReplies ? outcome.Stage.Receipt : null;
                var next = await store.CommitTurnAsync(told is null ? commit : commit with { Receipt = null }, CancellationToken.None).ConfigureAwait(false);
                Note(claim, activity, TurnResult.Done, start);
                return (
                    new TurnAnswer(
                        outcome.Invoke ?? StatusOf(activity, StatusCodes.Status501NotImplemented),
                        told is null ? outcome.Replies : [.. outcome.Replies, await records.FillAsync(told, CancellationToken.None).ConfigureAwait(false)]),
                    next);
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
}
