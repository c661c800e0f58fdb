namespace DeclineBot.Bot.Storage;

/// <summary>Which conversation is meant.</summary>
/// <param name="Channel">The channel's id.</param>
/// <param name="Id">The conversation's id on that channel.</param>
public readonly record struct ConversationKey(string Channel, string Id);
