namespace DeclineBot.Bot.Storage;

/// <summary>How much waits, for metrics and readiness.</summary>
/// <param name="Open">Activities that wait for their turn.</param>
/// <param name="OldestOpen">When the oldest of them came.</param>
/// <param name="Due">Unsent messages whose time has come, in conversations that sending hasn't stopped to.</param>
/// <param name="OldestDue">Since when the oldest of them has been due.</param>
/// <param name="OldestTry">Since when one of them could have been tried and wasn't; one that waits to be tried again waits rightly.</param>
/// <param name="Planned">Messages whose time hasn't come.</param>
public sealed record StoreMeasure(int Open, DateTimeOffset? OldestOpen, int Due, DateTimeOffset? OldestDue, DateTimeOffset? OldestTry, int Planned);
