namespace DeclineBot.Bot.Storage;

/// <summary>Something decided and not yet sent.</summary>
/// <param name="Activity">Our id of it: one of a conversation.</param>
/// <param name="Due">When to send it. For a reminder the offset is the person's, and is kept.</param>
/// <param name="Value">The activity, sealed.</param>
public sealed record OutboxEntry(string Activity, DateTimeOffset Due, SealedValue Value)
{
    /// <summary>From when on it isn't sent at all; null is never.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What it reminds of; null when it is no reminder.</summary>
    public string? Reminder { get; init; }
}
