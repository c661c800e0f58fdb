using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>
/// Runs the turns of all channels: one at a time and in order within a conversation, in parallel across conversations.
/// A turn's state is written when the turn has ended well, or not at all.
/// </summary>
public sealed partial class TurnRunner(IServiceScopeFactory scopes, ConversationGate gate, StagedStorage storage, TimeProvider time, ILogger<TurnRunner> logger)
{
    /// <summary>Runs one turn and returns what the bot sent: to be delivered by the channel, in this order.</summary>
    public async Task<IReadOnlyList<Activity>> RunAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var turn = await gate.EnterAsync($"{activity.ChannelId}/{activity.Conversation?.Id}", cancellationToken).ConfigureAwait(false);
        try
        {
            return await RunInTurnAsync(activity, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            LogFailure(activity.ChannelId, activity.Type, FailureReport.Of(failure));
            return [ApologyFor(activity, failure)];
        }
    }

    private async Task<IReadOnlyList<Activity>> RunInTurnAsync(Activity activity, CancellationToken cancellationToken)
    {
        using var stage = storage.Begin();
        var scope = scopes.CreateAsyncScope();
        await using (scope.ConfigureAwait(false))
        {
            var adapter = new TurnAdapter(time);
            await adapter.RunAsync(activity, scope.ServiceProvider.GetRequiredService<IBot>().OnTurnAsync, cancellationToken).ConfigureAwait(false);
            await stage.CommitAsync(cancellationToken).ConfigureAwait(false);
            return MessageJoiner.Join(adapter.Outcome);
        }
    }

    private Activity ApologyFor(Activity activity, Exception failure)
    {
        var apology = activity.CreateReply(HostCopy.English[failure is UnreadableRowException ? "bot.unreadable" : "bot.apology"]);
        apology.Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        apology.Timestamp = time.GetUtcNow();
        if (activity.Type == ActivityTypes.Invoke)
        {
            apology.Type = ActivityTypesEx.InvokeResponse;
            apology.Text = null;
            apology.Value = new InvokeResponse { Status = StatusCodes.Status500InternalServerError };
        }

        return apology;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A turn on {Channel} ({Kind}) failed and changed nothing: {Report}")]
    private partial void LogFailure(string channel, string kind, string report);
}
