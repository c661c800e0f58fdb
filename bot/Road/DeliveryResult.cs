namespace DeclineBot.Bot.Road;

/// <summary>What became of an attempt to send. Causes are for the log and hold nothing that a person wrote.</summary>
public abstract record DeliveryResult
{
    private DeliveryResult()
    {
    }

    /// <summary>It arrived.</summary>
    /// <param name="PlatformId">The platform's id of the message, where it gave one.</param>
    public sealed record Sent(string? PlatformId) : DeliveryResult;

    /// <summary>The platform asks to come back later; it surely didn't arrive.</summary>
    /// <param name="RetryAfter">How long to wait, where the platform said so.</param>
    /// <param name="Cause">What the platform said.</param>
    public sealed record Later(TimeSpan? RetryAfter, string Cause) : DeliveryResult;

    /// <summary>No answer, or one that leaves open whether it arrived.</summary>
    /// <param name="Cause">What happened.</param>
    public sealed record Unsure(string Cause) : DeliveryResult;

    /// <summary>This one is never going to be taken; others may be.</summary>
    /// <param name="Cause">What the platform said.</param>
    public sealed record Refused(string Cause) : DeliveryResult;

    /// <summary>The person blocked the bot or removed it: all sending to the conversation ends.</summary>
    /// <param name="Cause">What the platform said.</param>
    public sealed record Gone(string Cause) : DeliveryResult;
}
