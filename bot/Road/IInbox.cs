using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>What channels hand activities to. Once it has returned, the activity survives a crash, and its turn will be run.</summary>
public interface IInbox
{
    /// <summary>Stores an activity under its channel and id.</summary>
    /// <param name="activity">The activity; it has a channel, an id and a conversation.</param>
    /// <param name="alias">Another key under which the channel may bring the same thing again, such as Slack's channel and ts.</param>
    /// <param name="cancellationToken">Stops waiting; the activity may be stored all the same.</param>
    /// <returns>Whether it is new; one that is known changes nothing.</returns>
    Task<bool> ReceiveAsync(Activity activity, string? alias = null, CancellationToken cancellationToken = default);
}
