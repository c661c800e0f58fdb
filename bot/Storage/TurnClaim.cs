namespace DeclineBot.Bot.Storage;

/// <summary>A worker's exclusive right to run turns in a conversation.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Worker">Who has it.</param>
/// <param name="Fence">Grows with every claim of the conversation: a commit under an older one is refused.</param>
/// <param name="Next">The first open activity, when it is due; null when there is none.</param>
public sealed record TurnClaim(ConversationKey Conversation, string Worker, long Fence, InboxItem? Next)
{
    /// <summary>When the first open activity is due, while it is put off.</summary>
    public DateTimeOffset? Again { get; init; }
}
