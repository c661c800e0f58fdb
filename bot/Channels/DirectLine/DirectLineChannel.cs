using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>The conversations of the Direct Line channel: what comes in goes through the turn runner, what comes out into the feed.</summary>
public sealed class DirectLineChannel(ConversationFeed feed, TurnRunner runner, TimeProvider time)
{
    /// <summary>The channel's name on its activities.</summary>
    public const string ChannelId = "directline";

    private const string BotId = "declinebot";
    private const string BotName = "DeclineBot";

    /// <summary>Begins the conversation and tells the bot who has come; again, it changes nothing.</summary>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> BeginAsync(DirectLineCaller caller)
    {
        if (!feed.Begin(ChannelId, caller.ConversationId, caller.PersonId))
        {
            return false;
        }

        var arrival = Address(new Activity(ActivityTypes.ConversationUpdate), caller);
        arrival.MembersAdded = [new ChannelAccount(caller.PersonId, role: RoleTypes.User)];
        await RunAsync(arrival).ConfigureAwait(false);
        return true;
    }

    /// <summary>Whether the conversation has begun.</summary>
    public bool HasBegun(string conversationId) => feed.HasBegun(ChannelId, conversationId);

    /// <summary>Whether a person can send this kind of activity.</summary>
    public static bool Accepts(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing;

    /// <summary>Takes what the person sent, runs the turn, and returns the id of what was taken.</summary>
    public async Task<string> PostAsync(DirectLineCaller caller, Activity activity)
    {
        Address(activity, caller);
        if (activity.Type != ActivityTypes.Typing)
        {
            feed.Append(activity);
            await RunAsync(activity).ConfigureAwait(false);
        }

        return activity.Id;
    }

    // A page that is closed doesn't stop a turn half-way: no request's cancellation reaches it.
    private async Task RunAsync(Activity activity) => feed.Take(await runner.RunAsync(activity, CancellationToken.None).ConfigureAwait(false));

    private Activity Address(Activity activity, DirectLineCaller caller)
    {
        activity.Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        activity.Timestamp = time.GetUtcNow();
        activity.ChannelId = ChannelId;
        activity.ServiceUrl = "urn:declinebot:directline";
        activity.Conversation = new ConversationAccount(id: caller.ConversationId);
        activity.From = new ChannelAccount(caller.PersonId, activity.From?.Name, role: RoleTypes.User);
        activity.Recipient = new ChannelAccount(BotId, BotName, role: RoleTypes.Bot);
        activity.DeliveryMode = null!;
        return activity;
    }
}
