using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Two times of day, the second maybe on the next day.</summary>
internal readonly record struct ClockSpan(ClockTime From, ClockTime To)
{
    public bool IsOvernight => To.OfDay <= From.OfDay;

    public TimeSpan Length => To.OfDay - From.OfDay + (IsOvernight ? TimeSpan.FromDays(1) : TimeSpan.Zero);

    public string Timex => $"({From.Timex},{To.Timex},{LengthTimex})";

    /// <summary>The TIMEX on a day.</summary>
    public string TimexOn(string day) => $"({day}{From.Timex},{(IsOvernight ? Next(day) : day)}{To.Timex},{LengthTimex})";

    private string LengthTimex => string.Create(
        CultureInfo.InvariantCulture,
        $"PT{(Length.TotalHours >= 1 ? $"{(int)Length.TotalHours}H" : "")}{(Length.Minutes > 0 ? $"{Length.Minutes}M" : "")}{(Length.Seconds > 0 ? $"{Length.Seconds}S" : "")}");

    /// <summary>The spans that two times can mean: a half of the day named for one holds for the other where it can.</summary>
    public static IEnumerable<ClockSpan> Between(ClockTime from, ClockTime to)
    {
        if (from.IsAmbiguous && to.IsAmbiguous)
        {
            var (first, second) = (Early(from), Early(to));
            var late = second.OfDay <= first.OfDay ? Late(second) : second;
            return [new ClockSpan(first, late), new ClockSpan(Late(first), second.OfDay <= first.OfDay ? second : Late(second))];
        }

        if (from.IsAmbiguous)
        {
            return [new ClockSpan(from.Readings.Where(reading => reading.OfDay < to.OfDay).OrderBy(reading => to.OfDay - reading.OfDay).FirstOrDefault(Early(from)), to)];
        }

        return [new ClockSpan(from, to.Readings.Where(reading => reading.OfDay > from.OfDay).OrderBy(reading => reading.OfDay).FirstOrDefault(Early(to)))];
    }

    private static ClockTime Early(ClockTime time) => time with { Hour = time.Hour % 12, IsAmbiguous = false };

    private static ClockTime Late(ClockTime time) => time with { Hour = (time.Hour % 12) + 12, IsAmbiguous = false };

    private static string Next(string day)
    {
        if (Moment.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return Mention.Day(date.AddDays(1));
        }

        return day.StartsWith("XXXX-WXX-", StringComparison.Ordinal) && day.Length == 10 ? $"XXXX-WXX-{(day[^1] - '0') % 7 + 1}" : day;
    }
}
