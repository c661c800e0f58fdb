namespace DeclineBot.Bot.Data;

/// <summary>What a link to a person's data is for.</summary>
/// <param name="Channel">The channel.</param>
/// <param name="Conversation">The conversation's id.</param>
/// <param name="File">The file's name.</param>
/// <param name="Until">When it stops working.</param>
/// <param name="Number">What sets this link apart from all others.</param>
public sealed record DataRequest(string Channel, string Conversation, string File, DateTimeOffset Until, Guid Number);
