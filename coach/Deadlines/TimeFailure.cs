namespace DeclineBot.Coach.Deadlines;

/// <summary>Why words gave no instant.</summary>
public enum TimeFailure
{
    /// <summary>They name no time, or one too vague to count from: "a while ago".</summary>
    NotATime,

    /// <summary>They name a time to come where a past one was asked for.</summary>
    InTheFuture,

    /// <summary>They name a past time where one to come was asked for.</summary>
    InThePast,

    /// <summary>They name more than one: "Monday or Tuesday".</summary>
    Ambiguous,

    /// <summary>They name a time that no clock or calendar has: "25:00", "31 November".</summary>
    Impossible,
}
