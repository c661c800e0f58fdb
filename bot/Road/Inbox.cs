using DeclineBot.Bot.Storage;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>Stores what comes in, sealed; in the feed as well, where a channel has one.</summary>
public sealed class Inbox(IStore store, SealedActivities activities, ConversationFeed feed, TimeProvider time) : IInbox
{
    /// <inheritdoc/>
    public Task<bool> ReceiveAsync(Activity activity, string? alias = null, CancellationToken cancellationToken = default) =>
        store.ReceiveAsync(EntryOf(activity, alias), cancellationToken);

    /// <summary>An activity as its row. One without an id gets one: it can't be told from another then.</summary>
    public InboxEntry EntryOf(Activity activity, string? alias = null)
    {
        ArgumentNullException.ThrowIfNull(activity);
        if (string.IsNullOrEmpty(activity.Id))
        {
            activity.Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        }

        var conversation = new ConversationKey(activity.ChannelId, activity.Conversation.Id);
        return new InboxEntry(conversation, activity.Id, activity.From?.Id ?? "", time.GetUtcNow(), activities.SealInbox(conversation, activity.Id, activity))
        {
            Alias = alias,
            Tenant = activity.Conversation.TenantId ?? ChannelDataText.Read(activity.ChannelData, "tenant", "id"),
            Feed = ConversationFeed.Keeps(conversation.Channel) && ConversationFeed.Shows(activity.Type) ? feed.Seal(conversation, activity) : null,
        };
    }
}
