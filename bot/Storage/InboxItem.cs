namespace DeclineBot.Bot.Storage;

/// <summary>A stored activity whose turn is to be run.</summary>
/// <param name="Position">Its place in the order of arrival.</param>
/// <param name="Activity">Its id.</param>
/// <param name="Received">When it came.</param>
/// <param name="Attempts">How many turns for it have failed.</param>
/// <param name="Value">The activity, sealed.</param>
public sealed record InboxItem(long Position, string Activity, DateTimeOffset Received, int Attempts, SealedValue Value);
