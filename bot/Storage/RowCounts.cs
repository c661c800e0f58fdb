namespace DeclineBot.Bot.Storage;

/// <summary>How many rows hold something of a conversation. Bare keys hold nothing.</summary>
/// <param name="State">Values of state.</param>
/// <param name="Feed">Activities in the feed.</param>
/// <param name="Inbox">Activities that wait for their turn.</param>
/// <param name="Outbox">Unsent messages, and the ids of sent ones.</param>
/// <param name="Reminders">Planned reminders.</param>
public sealed record RowCounts(int State, int Feed, int Inbox, int Outbox, int Reminders)
{
    /// <summary>All of them.</summary>
    public int Total => State + Feed + Inbox + Outbox + Reminders;
}
