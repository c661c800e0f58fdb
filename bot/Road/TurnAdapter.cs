using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>
/// The adapter of one turn: what the bot sends is recorded under an id of ours, not sent. An update or a removal of
/// something sent earlier is recorded as an activity of type messageUpdate or messageDelete with that id.
/// </summary>
public sealed class TurnAdapter(TimeProvider time) : BotAdapter
{
    private readonly List<Activity> _outcome = [];

    /// <summary>What the bot sent, in order.</summary>
    public IReadOnlyList<Activity> Outcome => _outcome;

    /// <summary>Runs the turn.</summary>
    public async Task RunAsync(Activity activity, BotCallbackHandler bot, CancellationToken cancellationToken)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, bot, cancellationToken).ConfigureAwait(false);
        _outcome.AddRange(context.BufferedReplyActivities);
    }

    /// <inheritdoc/>
    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(activities.Select(Record).ToArray());

    /// <inheritdoc/>
    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        var sent = _outcome.FindIndex(earlier => earlier.Id == activity.Id && earlier.Type != ActivityTypes.MessageDelete);
        if (sent >= 0)
        {
            activity.Type = _outcome[sent].Type;
            _outcome[sent] = activity;
        }
        else
        {
            activity.Type = ActivityTypes.MessageUpdate;
            _outcome.Add(activity);
        }

        return Task.FromResult(new ResourceResponse(activity.Id));
    }

    /// <inheritdoc/>
    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        if (_outcome.RemoveAll(earlier => earlier.Id == reference.ActivityId) == 0)
        {
            _outcome.Add(new Activity(ActivityTypes.MessageDelete)
            {
                Id = reference.ActivityId ?? "",
                ChannelId = reference.ChannelId,
                ServiceUrl = reference.ServiceUrl,
                Conversation = reference.Conversation,
                From = reference.Bot,
                Recipient = reference.User,
            });
        }

        return Task.CompletedTask;
    }

    private ResourceResponse Record(Activity activity)
    {
        activity.Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        activity.Timestamp = time.GetUtcNow();
        _outcome.Add(activity);
        return new ResourceResponse(activity.Id);
    }
}
