using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>What a channel's own adapter calls: stores the activity, or answers it when its sender waits for the response.</summary>
public sealed class InboxBot(IInbox inbox, TurnRunner runner) : IBot
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        var activity = turnContext.Activity;
        if (activity.Type != ActivityTypes.Invoke && activity.DeliveryMode != DeliveryModes.ExpectReplies)
        {
            await inbox.ReceiveAsync(activity, cancellationToken: cancellationToken).ConfigureAwait(false);
            return;
        }

        // A caller that hangs up doesn't stop a turn half-way.
        var answer = await runner.AnswerAsync(activity, CancellationToken.None).ConfigureAwait(false);
        if (answer.Invoke is { } response)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var reply in answer.Replies)
        {
            await turnContext.SendActivityAsync(reply, cancellationToken).ConfigureAwait(false);
        }
    }
}
