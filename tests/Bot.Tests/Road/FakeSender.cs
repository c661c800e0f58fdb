using System.Collections.Concurrent;
using DeclineBot.Bot.Road;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

/// <summary>A channel's side, in memory: takes what is sent, or answers as it is told.</summary>
internal sealed class FakeSender(string channel = "test") : IChannelSender
{
    public ConcurrentQueue<Outgoing> Attempts { get; } = new();

    public ConcurrentQueue<Activity> Arrived { get; } = new();

    /// <summary>Typing signals: a turn may be slow on a busy machine, so they stand apart.</summary>
    public ConcurrentQueue<Activity> Signals { get; } = new();

    /// <summary>What the next attempts come to, before all are taken again.</summary>
    public ConcurrentQueue<DeliveryResult> Next { get; } = new();

    /// <summary>Holds every attempt until it ends.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    /// <summary>Whether what goes to a host is held until the sender's patience ends.</summary>
    public Func<string, bool> Hangs { get; set; } = _ => false;

    public IReadOnlyList<string> Texts => [.. Arrived.Select(activity => activity.Text ?? "")];

    public bool Serves(string channelId) => channelId == channel;

    public async Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (outgoing.Activity.Type == ActivityTypes.Typing)
        {
            Signals.Enqueue(outgoing.Activity);
            return new DeliveryResult.Sent(null);
        }

        Attempts.Enqueue(outgoing);
        await Gate.WaitAsync(cancellationToken);
        if (Hangs(new Uri(outgoing.Activity.ServiceUrl).Authority))
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
        }

        if (Next.TryDequeue(out var result) && result is not DeliveryResult.Sent)
        {
            return result;
        }

        Arrived.Enqueue(outgoing.Activity);
        return result ?? new DeliveryResult.Sent($"platform-{Arrived.Count}");
    }
}
