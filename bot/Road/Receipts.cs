using System.Globalization;
using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>What is told after a removal: by then it is committed, and what is left is counted in the store.</summary>
public sealed class Receipts(IStore store)
{
    /// <summary>Fills the number of rows that are left into a message, and makes it ready to be sent.</summary>
    public async Task<Activity> FillAsync(Activity message, CancellationToken cancellationToken)
    {
        var counts = await store.CountRowsAsync(new ConversationKey(message.ChannelId, message.Conversation.Id), cancellationToken).ConfigureAwait(false);
        // What waits for its turn came after the wish, and stands in the feed as well.
        var later = Math.Max(0, counts.Inbox - 1);
        var left = counts.State + counts.Outbox + counts.Reminders + Math.Max(0, counts.Feed - later);
        message.Text = (message.Text ?? "").Replace(IConversationRecords.Left, left.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        return message;
    }
}
