namespace DeclineBot.Coach.Deadlines;

/// <summary>The hour that people mean by a part of the day, by its TIMEX code.</summary>
internal static class PartOfDay
{
    // The recognizer's evening ends at eight; a person's is later.
    private static readonly Dictionary<string, TimeSpan> Middles = new()
    {
        ["TMO"] = TimeSpan.FromHours(10),
        ["TAF"] = TimeSpan.FromHours(14),
        ["TEV"] = TimeSpan.FromHours(19),
        ["TNI"] = TimeSpan.FromHours(22),
        ["TDT"] = TimeSpan.FromHours(12),
        ["TMEB"] = TimeSpan.FromHours(8),
        ["TMEL"] = TimeSpan.FromHours(12),
        ["TMED"] = TimeSpan.FromHours(19),
    };

    /// <summary>The hour of the part that a TIMEX ends with.</summary>
    public static TimeSpan? MiddleOf(string timex)
    {
        var at = timex.LastIndexOf('T');
        return at >= 0 && Middles.TryGetValue(timex[at..], out var middle) ? middle : null;
    }
}
