namespace DeclineBot.Bot.Storage;

/// <summary>The first unsent message of a conversation, and a worker's exclusive right to send there.</summary>
/// <param name="Conversation">Where it goes.</param>
/// <param name="Worker">Who may send.</param>
/// <param name="Fence">Grows with every claim: an end reported under an older one is refused.</param>
/// <param name="Position">Its place in the order of sending.</param>
/// <param name="Entry">The message.</param>
/// <param name="Attempts">How often it was tried in vain.</param>
public sealed record DueMessage(ConversationKey Conversation, string Worker, long Fence, long Position, OutboxEntry Entry, int Attempts)
{
    /// <summary>The organisation or workspace, where the channel has them.</summary>
    public string? Tenant { get; init; }

    /// <summary>How to send to the conversation by what came in last, sealed.</summary>
    public SealedValue? Reference { get; init; }

    /// <summary>When a reminder was last sent to the conversation.</summary>
    public DateTimeOffset? LastReminded { get; init; }
}
