namespace DeclineBot.Coach.Deadlines;

/// <summary>One way to understand some words: a stretch of local time, and the point in it that stands for it.</summary>
/// <param name="Start">The stretch's first moment, local.</param>
/// <param name="End">The moment after it; the start itself for a point.</param>
/// <param name="At">What stands for it.</param>
/// <param name="Precision">How exactly it was named.</param>
internal readonly record struct Reading(DateTime Start, DateTime End, DateTime At, TimePrecision Precision)
{
    /// <summary>A weekday by name alone: never today, which has a name of its own.</summary>
    public bool IsBareWeekday { get; init; }

    /// <summary>A time of day without its day, so far on today's.</summary>
    public bool IsOfAnyDay { get; init; }

    /// <summary>The far reading of an hour that can be before and after noon: five in the morning.</summary>
    public bool IsUnlikely { get; init; }

    /// <summary>Told by its distance from now, which daylight saving doesn't stretch.</summary>
    public bool IsElapsed { get; init; }

    /// <summary>The same reading some days away.</summary>
    public Reading Shift(double days) => this with { Start = Start.AddDays(days), End = End.AddDays(days), At = At.AddDays(days) };

    /// <summary>A point.</summary>
    public static Reading Point(DateTime at, TimePrecision precision) => new(at, at, at, precision);

    /// <summary>Whole days; noon, or the middle of several, stands for them.</summary>
    public static Reading Days(DateTime start, DateTime end) => new(start, end, start + ((end - start) / 2), TimePrecision.Day);
}
