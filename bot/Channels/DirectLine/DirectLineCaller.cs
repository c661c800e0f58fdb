namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>Whom a token speaks for: one person in one conversation.</summary>
/// <param name="ConversationId">The conversation.</param>
/// <param name="PersonId">The person; begins with "dl_".</param>
public sealed record DirectLineCaller(string ConversationId, string PersonId);
