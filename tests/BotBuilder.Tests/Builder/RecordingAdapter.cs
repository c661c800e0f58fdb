using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Builder;

/// <summary>An adapter that remembers what it was asked.</summary>
public sealed class RecordingAdapter : BotAdapter
{
    public List<Activity> Sent { get; } = [];

    public List<Activity> Updated { get; } = [];

    public List<ConversationReference> Deleted { get; } = [];

    public static Activity Message(string text = "hi") => new(ActivityTypes.Message)
    {
        Id = "in",
        Text = text,
        ChannelId = "test",
        From = new ChannelAccount("user"),
        Recipient = new ChannelAccount("bot"),
        Conversation = new ConversationAccount(id: "c"),
    };

    public Task RunAsync(ITurnContext turnContext, BotCallbackHandler callback) => RunPipelineAsync(turnContext, callback, CancellationToken.None);

    public override Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        Sent.AddRange(activities);
        return Task.FromResult(activities.Select((_, i) => new ResourceResponse($"out{Sent.Count - activities.Length + i}")).ToArray());
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken)
    {
        Updated.Add(activity);
        return Task.FromResult(new ResourceResponse("updated"));
    }

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        Deleted.Add(reference);
        return Task.CompletedTask;
    }
}
