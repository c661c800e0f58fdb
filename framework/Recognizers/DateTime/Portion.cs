namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>The beginning, middle or end of a week, month or year.</summary>
internal static class Portion
{
    /// <summary>The part of a period that its Mod means.</summary>
    public static (Moment Start, Moment End) Of(Moment start, Moment end, string mod)
    {
        var days = (end - start).TotalDays;
        return (mod, days) switch
        {
            ("start", <= 7) => (start, start.AddDays(3)),
            ("mid", <= 7) => (start.AddDays(2), start.AddDays(5)),
            ("end", <= 7) => (start.AddDays(3), end),
            ("start", <= 31) => (start, start.AddDays(15)),
            ("mid", <= 31) => (start.AddDays(9), start.AddDays(20)),
            ("end", <= 31) => (start.AddDays(15), end),
            ("start", _) => (start, start.AddMonths(6)),
            ("mid", _) => (start.AddMonths(3), start.AddMonths(9)),
            _ => (start.AddMonths(6), end),
        };
    }
}
