namespace DeclineBot.Bot.Road;

/// <summary>
/// Sends to the people of a channel; the first registered one that serves it does. What becomes of a failure is delivery's to
/// decide: a sender only says what happened.
/// </summary>
public interface IChannelSender
{
    /// <summary>Whether it sends on this channel.</summary>
    bool Serves(string channelId);

    /// <summary>Makes one attempt.</summary>
    Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken);
}
