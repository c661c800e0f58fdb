namespace DeclineBot.Bot.Storage;

/// <summary>What a message's attempt means for its row.</summary>
public abstract record DeliveryEnd
{
    private DeliveryEnd()
    {
    }

    /// <summary>Sent: the value goes, only our id and the platform's stay.</summary>
    /// <param name="PlatformId">The platform's id of the message, where it gave one.</param>
    public sealed record Sent(string? PlatformId) : DeliveryEnd;

    /// <summary>To be tried again; what comes after it in the conversation waits.</summary>
    /// <param name="At">When.</param>
    public sealed record Again(DateTimeOffset At) : DeliveryEnd
    {
        /// <summary>Whether it was an attempt; else it was put off without one.</summary>
        public bool Counts { get; init; } = true;
    }

    /// <summary>Not sent, and never to be: the row goes.</summary>
    public sealed record Dropped : DeliveryEnd;

    /// <summary>All sending to the conversation ends until something comes in from it: its waiting messages go, its reminders stay.</summary>
    /// <param name="Because">Why, without anything that a person wrote.</param>
    public sealed record Stopped(string Because) : DeliveryEnd;
}
