namespace DeclineBot.Bot.Storage;

/// <summary>Something new in the store, from this process or another.</summary>
/// <param name="Kind">What is new.</param>
/// <param name="Conversation">Where.</param>
public readonly record struct StoreSignal(StoreSignalKind Kind, ConversationKey Conversation);
