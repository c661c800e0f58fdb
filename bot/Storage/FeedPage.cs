namespace DeclineBot.Bot.Storage;

/// <summary>A stretch of a conversation's feed.</summary>
/// <param name="Activities">The activities as JSON, oldest first.</param>
/// <param name="Watermark">The position to read on from.</param>
public sealed record FeedPage(IReadOnlyList<string> Activities, long Watermark);
