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

    /// <summary>To be tried again; what comes after it in the conversation waits. Counts as an attempt.</summary>
    /// <param name="At">When.</param>
    public sealed record Again(DateTimeOffset At) : DeliveryEnd;

    /// <summary>Not sent, and never to be: the row goes.</summary>
    public sealed record Dropped : DeliveryEnd;

    /// <summary>All sending to the conversation ends until something comes in from it: its waiting messages go, its reminders stay.</summary>
    /// <param name="Because">Why, without anything that a person wrote.</param>
    public sealed record Stopped(string Because) : DeliveryEnd;
}
