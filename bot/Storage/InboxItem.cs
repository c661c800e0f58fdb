namespace DeclineBot.Bot.Storage;

/// <summary>A stored activity whose turn is to be run.</summary>
/// <param name="Position">Its place in the order of arrival.</param>
/// <param name="Activity">Its id.</param>
/// <param name="Received">When it came.</param>
/// <param name="Attempts">How many turns for it have failed, or were begun after a worker had died.</param>
/// <param name="Value">The activity, sealed.</param>
public sealed record InboxItem(long Position, string Activity, DateTimeOffset Received, int Attempts, SealedValue Value)
{
    /// <summary>Whether the turn has removed what was kept, and the value is what is to be told about that.</summary>
    public bool IsReceipt { get; init; }

    /// <summary>Whether a worker died while it had the conversation: perhaps of this.</summary>
    public bool WasLeft { get; init; }
}
