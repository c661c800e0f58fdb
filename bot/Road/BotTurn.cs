using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>Lets the bot handle one activity and collects what it decides; nothing is written or sent.</summary>
public sealed class BotTurn(IServiceScopeFactory scopes, StagedStorage storage, TimeProvider time)
{
    /// <summary>Runs the bot.</summary>
    public async Task<TurnOutcome> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var stage = storage.Begin();
        if (IsGoodbye(activity))
        {
            stage.Forgetting = Forgetting.Everything;
            return new TurnOutcome([], [], null, stage);
        }

        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var adapter = new TurnAdapter(time);
            foreach (var middleware in scope.ServiceProvider.GetServices<Microsoft.Bot.Builder.IMiddleware>())
            {
                adapter.Use(middleware);
            }

            await adapter.RunAsync(activity, scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync, cancellationToken).ConfigureAwait(false);
            var isAwaited = activity.DeliveryMode == DeliveryModes.ExpectReplies;
            var sent = MessageJoiner.Join(adapter.Outcome.Where(message => message.Type is not (ActivityTypesEx.InvokeResponse or ActivityTypesEx.Delay or ActivityTypes.Trace)))
                .SelectMany(message => MessageParts.Of(message, NewId)).ToList();
            return new TurnOutcome(
                isAwaited ? [.. sent.Where(IsChange)] : sent,
                isAwaited ? [.. sent.Where(message => !IsChange(message))] : [],
                adapter.Outcome.LastOrDefault(message => message.Type == ActivityTypesEx.InvokeResponse)?.Value as InvokeResponse,
                stage);
        }
    }

    private string NewId() => Guid.CreateVersion7(time.GetUtcNow()).ToString("N");

    // The bot was removed: nothing can be said any more, and nothing is kept. An upgrade removes the old version first; that is no goodbye.
    private static bool IsGoodbye(Activity activity) => activity switch
    {
        { Type: ActivityTypes.InstallationUpdate, Action: InstallationUpdateActionTypes.Remove } => true,
        { Type: ActivityTypes.ConversationUpdate, MembersRemoved: { } gone, Recipient.Id: { } self } => gone.Any(member => member?.Id == self),
        _ => false,
    };

    private static bool IsChange(Activity message) => message.Type is ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete;
}
