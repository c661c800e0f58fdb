using DeclineBot.Bot.Operations;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>Makes one attempt at a message of the outbox, and decides what it means for the message.</summary>
public sealed partial class Delivery(
    IStore store, SealedActivities activities, IEnumerable<IChannelSender> senders, SendingLimits limits, Destinations destinations, RoadTelemetry telemetry, TimeProvider time, ILogger<Delivery> logger)
{
    // From then on an answer would be to something long forgotten.
    private static readonly TimeSpan TooOld = TimeSpan.FromDays(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // An answer that takes longer isn't waited for in a place that others need.
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(2);

    // What can be waited for here without keeping others waiting.
    private static readonly TimeSpan ShortWait = TimeSpan.FromSeconds(2);

    /// <summary>Sends the message, if it is still to be sent.</summary>
    /// <param name="message">The message.</param>
    /// <param name="stepAside">Called when the answer keeps it waiting.</param>
    /// <param name="cancellationToken">Calls it off before it is sent.</param>
    public async Task<DeliveryEnd> AttemptAsync(DueMessage message, Action stepAside, CancellationToken cancellationToken)
    {
        var channel = message.Conversation.Channel;
        if (Objection(message) is { } objection)
        {
            LogDropped(channel, objection);
            return new DeliveryEnd.Dropped();
        }

        Outgoing? outgoing;
        try
        {
            outgoing = await OutgoingAsync(message, cancellationToken).ConfigureAwait(false);
        }
        catch (UnreadableRowException unreadable)
        {
            LogDropped(channel, unreadable.Message);
            return new DeliveryEnd.Dropped();
        }

        if (outgoing is null || senders.FirstOrDefault(sender => sender.Serves(channel)) is not { } sender)
        {
            LogDropped(channel, outgoing is null ? "it changes a message that was never sent" : "nothing sends on this channel");
            return new DeliveryEnd.Dropped();
        }

        var destination = Destination.Of(outgoing, message.Tenant);
        if (destinations.IsStuck(destination))
        {
            return Again(message, Pause(0), counts: false);
        }

        for (var wait = limits.Take(channel, message.Conversation.Id, message.Tenant); wait > TimeSpan.Zero; wait = limits.Take(channel, message.Conversation.Id, message.Tenant))
        {
            if (wait > ShortWait)
            {
                return Again(message, wait, counts: false);
            }

            await Task.Delay(wait, time, cancellationToken).ConfigureAwait(false);
        }

        using var span = telemetry.BeginDelivery(channel);
        var start = time.GetTimestamp();
        var result = await SendAsync(sender, outgoing, destination, stepAside).ConfigureAwait(false);
        telemetry.NoteDelivery(channel, result, time.GetElapsedTime(start));
        return EndOf(message, result);
    }

    private string? Objection(DueMessage message)
    {
        var now = time.GetUtcNow();
        if (message.Entry.Until is { } until && now >= until)
        {
            return "its time has passed";
        }

        // The due time's offset is the person's: the day is theirs.
        return message is { Entry.Reminder: not null, LastReminded: { } last } && last.ToOffset(message.Entry.Due.Offset).Date == now.ToOffset(message.Entry.Due.Offset).Date
            ? "there was a reminder the same day"
            : null;
    }

    private async Task<Outgoing?> OutgoingAsync(DueMessage message, CancellationToken cancellationToken)
    {
        var activity = activities.OpenOutbox(message.Conversation, message.Entry.Activity, message.Entry.Value);
        if (message.Entry.Reminder is not null && message.Reference is { } reference)
        {
            // Where to send to may have changed since it was planned.
            var current = activities.OpenReference(message.Conversation, reference);
            (activity.ServiceUrl, activity.Conversation, activity.From, activity.Recipient) = (current.ServiceUrl, current.Conversation, current.Bot, current.User);
        }

        if (activity.Type is not (ActivityTypes.MessageUpdate or ActivityTypes.MessageDelete))
        {
            return new Outgoing(activity);
        }

        var (isOurs, platformId) = await store.FindPlatformIdAsync(message.Conversation, activity.Id, cancellationToken).ConfigureAwait(false);
        return platformId is null && isOurs ? null : new Outgoing(activity, platformId ?? activity.Id);
    }

    private async Task<DeliveryResult> SendAsync(IChannelSender sender, Outgoing outgoing, Destination destination, Action stepAside)
    {
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        try
        {
            var sending = sender.SendAsync(outgoing, patience.Token);
            await ((Task)sending).WaitAsync(Slow, time, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            return sending.IsCompleted ? await sending.ConfigureAwait(false) : await HangAsync(sending, destination, stepAside, patience).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return new DeliveryResult.Unsure("no answer in time");
        }
        catch (Exception failure) when (failure is not StoreUnavailableException)
        {
            return new DeliveryResult.Unsure(FailureReport.Of(failure));
        }
    }

    private async Task<DeliveryResult> HangAsync(Task<DeliveryResult> sending, Destination destination, Action stepAside, CancellationTokenSource patience)
    {
        destinations.Enter(destination);
        try
        {
            stepAside();
            patience.CancelAfter(Patience - Slow);
            return await sending.WaitAsync(patience.Token).ConfigureAwait(false);
        }
        finally
        {
            destinations.Leave(destination);
        }
    }

    private DeliveryEnd EndOf(DueMessage message, DeliveryResult result)
    {
        var channel = message.Conversation.Channel;
        switch (result)
        {
            case DeliveryResult.Sent sent:
                return new DeliveryEnd.Sent(sent.PlatformId);
            case DeliveryResult.Later later:
                LogLater(channel, later.Cause);
                return Again(message, later.RetryAfter ?? Pause(message.Attempts));
            case DeliveryResult.Unsure unsure:
                LogLater(channel, unsure.Cause);
                return Again(message, Pause(message.Attempts));
            case DeliveryResult.Gone gone:
                LogStopped(channel, gone.Cause);
                return new DeliveryEnd.Stopped(gone.Cause);
            case DeliveryResult.Refused refused:
                LogDropped(channel, refused.Cause);
                return new DeliveryEnd.Dropped();
            default:
                throw new InvalidOperationException(result.GetType().Name);
        }
    }

    private DeliveryEnd Again(DueMessage message, TimeSpan wait, bool counts = true)
    {
        var at = time.GetUtcNow() + wait;
        if (at - message.Entry.Due < TooOld)
        {
            return new DeliveryEnd.Again(at) { Counts = counts };
        }

        LogDropped(message.Conversation.Channel, "it could not be sent for a day");
        return new DeliveryEnd.Dropped();
    }

    // 2 to 20 seconds at first, each longer than the one before; minutes when it goes on. Drawn, so that many don't come back at once.
    private static TimeSpan Pause(int attempts)
    {
        var most = attempts < 4 ? Math.Min(20, 4 * Math.Pow(2, attempts)) : Math.Min(300, 20 * Math.Pow(2, attempts - 4));
        return TimeSpan.FromSeconds(most / 2 * (1 + Random.Shared.NextDouble()));
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message on {Channel} was not sent and is tried again: {Cause}")]
    private partial void LogLater(string channel, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A message on {Channel} was dropped: {Cause}")]
    private partial void LogDropped(string channel, string cause);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sending to a conversation on {Channel} has stopped until something comes in from it: {Cause}")]
    private partial void LogStopped(string channel, string cause);
}
