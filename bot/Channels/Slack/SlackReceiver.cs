namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Takes what Slack brings, whichever way, and says what to acknowledge it with: an object to be written as JSON, or nothing.</summary>
public sealed class SlackReceiver(SlackEvents events, SlackCommands commands, SlackInteractions interactions)
{
    /// <summary>Takes it. When this returns, what was brought survives a crash.</summary>
    public Task<object?> ReceiveAsync(SlackDelivery delivery, CancellationToken cancellationToken) => delivery.Kind switch
    {
        SlackDelivery.Events => events.ReceiveAsync(delivery.Payload, cancellationToken),
        SlackDelivery.Commands => commands.ReceiveAsync(delivery.Payload, cancellationToken),
        SlackDelivery.Interactive => interactions.ReceiveAsync(delivery.Payload, cancellationToken),
        _ => Task.FromResult<object?>(null),
    };
}
