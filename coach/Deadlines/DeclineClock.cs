namespace DeclineBot.Coach.Deadlines;

/// <summary>The clock that starts when somebody decides: a decline is due within 48 hours.</summary>
/// <param name="DecidedAt">When they decided.</param>
public sealed record DeclineClock(DateTimeOffset DecidedAt)
{
    /// <summary>48 hours: long enough to sleep on it, short enough to be fair to who is waiting.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromHours(48);

    /// <summary>When the decline is due.</summary>
    public DateTimeOffset Due => DecidedAt + Window;

    /// <summary>What is left, never below zero.</summary>
    public TimeSpan Left(DateTimeOffset now) => IsOver(now) ? TimeSpan.Zero : Due - now;

    /// <summary>Whether the 48 hours have passed.</summary>
    public bool IsOver(DateTimeOffset now) => now >= Due;
}
