using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>Shows a person that the bot is typing when two seconds have gone by without an answer.</summary>
public sealed class TypingSignal(IEnumerable<IChannelSender> senders, TimeProvider time)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(2);

    // A turn that begins late may still be a quick one.
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(0.5);

    /// <summary>Begins to wait; disposing what is returned calls it off.</summary>
    /// <param name="activity">What is being answered.</param>
    /// <param name="received">When it came.</param>
    public IDisposable? Begin(Activity activity, DateTimeOffset received)
    {
        if (activity.Type != ActivityTypes.Message || senders.FirstOrDefault(sender => sender.Serves(activity.ChannelId)) is not { } sender)
        {
            return null;
        }

        var typing = activity.CreateReply();
        typing.Type = ActivityTypes.Typing;
        typing.Text = null!;
        var waited = time.GetUtcNow() - received;
        var due = waited > Silence - Least ? Least : Silence - waited;
        return time.CreateTimer(_ => _ = SendAsync(sender, typing), null, due, Timeout.InfiniteTimeSpan);
    }

    // It is a courtesy: when it doesn't arrive, nothing is lost.
    private static async Task SendAsync(IChannelSender sender, Activity typing)
    {
        try
        {
            await sender.SendAsync(new Outgoing(typing), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception)
        {
            // The answer itself will tell what is wrong.
        }
    }
}
