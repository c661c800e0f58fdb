using System.Collections.Concurrent;
using DeclineBot.Bot.Road;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

/// <summary>A channel's side, in memory: takes what is sent, or answers as it is told.</summary>
internal sealed class FakeSender(string channel = "test") : IChannelSender
{
    public ConcurrentQueue<Outgoing> Attempts { get; } = new();

    public ConcurrentQueue<Activity> Arrived { get; } = new();

    /// <summary>What the next attempts come to, before all are taken again.</summary>
    public ConcurrentQueue<DeliveryResult> Next { get; } = new();

    /// <summary>Holds every attempt until it ends.</summary>
    public Task Gate { get; set; } = Task.CompletedTask;

    public IReadOnlyList<string> Texts => [.. Arrived.Where(activity => activity.Type != ActivityTypes.Typing).Select(activity => activity.Text ?? "")];

    public bool Serves(string channelId) => channelId == channel;

    public async Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        Attempts.Enqueue(outgoing);
        await Gate.WaitAsync(cancellationToken);
        if (Next.TryDequeue(out var result) && result is not DeliveryResult.Sent)
        {
            return result;
        }

        Arrived.Enqueue(outgoing.Activity);
        return result ?? new DeliveryResult.Sent($"platform-{Arrived.Count}");
    }
}
