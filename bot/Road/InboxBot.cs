using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs.Teams;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>What a channel's own adapter calls: stores the activity, or answers it when its sender waits for the response.</summary>
public sealed partial class InboxBot(IInbox inbox, TurnRunner runner, ILogger<InboxBot> logger) : IBot
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
        var answer = await AnswerAsync(activity).ConfigureAwait(false);
        if (answer.Invoke is { } response)
        {
            await turnContext.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = response }, cancellationToken).ConfigureAwait(false);
        }

        foreach (var reply in answer.Replies)
        {
            await turnContext.SendActivityAsync(reply, cancellationToken).ConfigureAwait(false);
        }
    }

    // Who pressed a button reads why nothing came of it; a status alone would be shown as an app that is away.
    private async Task<TurnAnswer> AnswerAsync(Activity activity)
    {
        try
        {
            var answer = await runner.AnswerAsync(activity, CancellationToken.None).ConfigureAwait(false);
            return answer is { Invoke: { Status: StatusCodes.Status500InternalServerError, Body: null } } ? Failed("bot.notDone") : answer;
        }
        catch (Exception failure) when (failure is StoreUnavailableException or ClaimLostException && activity.Type == ActivityTypes.Invoke && FailedInvoke.ShowsWords(activity.Name))
        {
            LogUnavailable(activity.ChannelId, activity.Name ?? "", FailureReport.Of(failure));
            return Failed("web.unavailable", StatusCodes.Status503ServiceUnavailable);
        }

        TurnAnswer Failed(string key, int status = StatusCodes.Status500InternalServerError) =>
            new(FailedInvoke.Of(activity.Name, status, HostCopy.English[key]), []);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A request on {Channel} ({Name}) was not done: {Report}")]
    private partial void LogUnavailable(string channel, string name, string report);
}
