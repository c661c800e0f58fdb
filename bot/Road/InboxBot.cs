using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>What a channel's own adapter calls: hands the activity to the turn runner and sends what came of it.</summary>
public sealed class InboxBot(TurnRunner runner) : IBot
{
    /// <inheritdoc/>
    public async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        // A caller that hangs up doesn't stop a turn half-way.
        var outcome = await runner.RunAsync(turnContext.Activity, CancellationToken.None).ConfigureAwait(false);
        foreach (var activity in outcome)
        {
            await DeliverAsync(turnContext, activity, cancellationToken).ConfigureAwait(false);
        }
    }

    private static Task DeliverAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        switch (activity.Type)
        {
            case ActivityTypes.MessageUpdate:
                activity.Type = ActivityTypes.Message;
                return turnContext.UpdateActivityAsync(activity, cancellationToken);
            case ActivityTypes.MessageDelete:
                return turnContext.DeleteActivityAsync(activity.Id, cancellationToken);
            default:
                return turnContext.SendActivityAsync(activity, cancellationToken);
        }
    }
}
