namespace DeclineBot.Coach.Deadlines;

/// <summary>A length of time in whole days, hours (0–23) and minutes (0–59); seconds are dropped.</summary>
public readonly record struct TimePieces(int Days, int Hours, int Minutes)
{
    /// <summary>The pieces of a length, whichever its sign.</summary>
    public static TimePieces Of(TimeSpan length)
    {
        length = length.Duration();
        return new TimePieces(length.Days, length.Hours, length.Minutes);
    }
}
