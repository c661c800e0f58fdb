namespace DeclineBot.Coach.Deadlines;

/// <summary>How exactly somebody named a time.</summary>
public enum TimePrecision
{
    /// <summary>To the minute: "at 14:30", "20 minutes ago".</summary>
    Exact,

    /// <summary>To the hour: "at 5", "two hours ago".</summary>
    Hour,

    /// <summary>A morning, afternoon, evening or night; the instant is its middle.</summary>
    PartOfDay,

    /// <summary>A day or several; the instant is the middle, or the end where a last day was asked for.</summary>
    Day,
}
