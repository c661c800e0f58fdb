namespace DeclineBot.Bot.Storage;

/// <summary>A row of a conversation's feed.</summary>
/// <param name="Position">Its place in the order.</param>
/// <param name="Activity">The activity's id.</param>
/// <param name="Value">The activity, sealed.</param>
public sealed record FeedRow(long Position, string Activity, SealedValue Value);
