namespace Microsoft.Bot.Builder;

/// <summary>State of a conversation, shared by all who take part.</summary>
public class ConversationState(IStorage storage) : BotState(storage, nameof(ConversationState))
{
    /// <inheritdoc/>
    protected override string GetStorageKey(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return $"{StateKey.Channel(turnContext)}/conversations/{StateKey.Conversation(turnContext)}";
    }
}
