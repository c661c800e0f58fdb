using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Road;

/// <summary>Sends on the channels that read their conversations from the feed: the local page, the terminal.</summary>
public sealed class FeedSender(ConversationFeed feed) : IChannelSender
{
    /// <inheritdoc/>
    public bool Serves(string channelId) => ConversationFeed.Keeps(channelId);

    /// <inheritdoc/>
    public async Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        await feed.TakeAsync(outgoing.Activity, cancellationToken).ConfigureAwait(false);
        return new DeliveryResult.Sent(outgoing.Activity.Id);
    }
}
