using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>The conversations of the Direct Line channel: what comes in goes into the inbox, what comes out into the feed.</summary>
public sealed class DirectLineChannel(IStore store, IInbox inbox, TimeProvider time)
{
    /// <summary>The channel's name on its activities.</summary>
    public const string ChannelId = "directline";

    private const string BotId = "declinebot";
    private const string BotName = "DeclineBot";

    /// <summary>Begins the conversation and tells the bot who has come; again, it changes nothing.</summary>
    /// <returns>Whether it is new.</returns>
    public async Task<bool> BeginAsync(DirectLineCaller caller)
    {
        if (await HasBegunAsync(caller.ConversationId).ConfigureAwait(false))
        {
            return false;
        }

        var arrival = Address(new Activity(ActivityTypes.ConversationUpdate), caller);
        arrival.MembersAdded = [new ChannelAccount(caller.PersonId, role: RoleTypes.User)];
        // Under this id it comes in once, however many ask at the same moment.
        arrival.Id = $"arrival-{caller.ConversationId}";
        return await inbox.ReceiveAsync(arrival).ConfigureAwait(false);
    }

    /// <summary>Whether the conversation has begun.</summary>
    public async Task<bool> HasBegunAsync(string conversationId) =>
        await store.FindConversationAsync(KeyOf(conversationId), CancellationToken.None).ConfigureAwait(false) is not null;

    /// <summary>Removes all that is kept of the conversation, also what waits and is planned.</summary>
    public Task ForgetAsync(string conversationId) => store.ForgetAsync(KeyOf(conversationId), CancellationToken.None);

    /// <summary>The conversation's key in the store.</summary>
    public static ConversationKey KeyOf(string conversationId) => new(ChannelId, conversationId);

    /// <summary>Whether a person can send this kind of activity.</summary>
    public static bool Accepts(Activity activity) => activity.Type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing;

    /// <summary>Takes what the person sent, and returns the id under which it was taken. Its turn comes soon.</summary>
    public async Task<string> PostAsync(DirectLineCaller caller, Activity activity)
    {
        Address(activity, caller);
        if (activity.Type != ActivityTypes.Typing)
        {
            await inbox.ReceiveAsync(activity).ConfigureAwait(false);
        }

        return activity.Id;
    }

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
