namespace DeclineBot.Coach.Review;

/// <summary>What is left of the no after an answer.</summary>
public enum Stance
{
    /// <summary>The no stands.</summary>
    Firm,

    /// <summary>Nothing is asked for, yet the no no longer stands clearly.</summary>
    Wavering,

    /// <summary>A condition, a price, or a promise to reconsider.</summary>
    Reopened,
}
