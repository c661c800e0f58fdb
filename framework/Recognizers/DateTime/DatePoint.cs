using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A day as it was said, with the last and the next day that it can mean; both null when there is no such day.</summary>
/// <param name="Timex">The day in TIMEX3, unknown parts as X.</param>
/// <param name="Past">The last day it can mean.</param>
/// <param name="Future">The next day it can mean.</param>
internal sealed record DatePoint(string Timex, Moment? Past, Moment? Future)
{
    /// <summary>A holiday doesn't take a time of day to itself.</summary>
    public bool IsHoliday { get; init; }

    /// <summary>The days it can mean, the past one first.</summary>
    public IEnumerable<Moment> Days => Past is null || Future is null ? [] : Past == Future ? [Past.Value] : [Past.Value, Future.Value];

    public static DatePoint Exact(Moment day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day, day);

    public static DatePoint OfYear(int year, int month, int day)
    {
        var timex = string.Create(CultureInfo.InvariantCulture, $"{year:D4}-{month:D2}-{day:D2}");
        var date = Valid(year, month, day);
        return new DatePoint(timex, date, date);
    }

    /// <summary>A day without its year.</summary>
    public static DatePoint OfMonth(int month, int day, Moment now)
    {
        var timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:D2}-{day:D2}");
        var (past, future) = Around(now, now.Year, year => Valid(year, month, day));
        return new DatePoint(timex, past, future);
    }

    /// <summary>A day of the month without its month.</summary>
    public static DatePoint OfDay(int day, Moment now)
    {
        var timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-XX-{day:D2}");
        var (past, future) = Around(now.Date, (now.Year * 12) + now.Month - 1, month => Valid(month / 12, (month % 12) + 1, day));
        return new DatePoint(timex, past, future);
    }

    /// <summary>A weekday (ISO number) without its week.</summary>
    public static DatePoint OfWeek(int weekday, Moment now)
    {
        var future = now.Date.AddDays((weekday - IsoDay(now) + 7) % 7);
        return new DatePoint($"XXXX-WXX-{weekday}", future.AddDays(-7), future);
    }

    /// <summary>A two-digit year: up to 29 this century, from 40 on the last one, in between either.</summary>
    public static DatePoint OfShortYear(int year, int month, int day)
    {
        if (year is < 30 or >= 40)
        {
            return OfYear(year < 30 ? 2000 + year : 1900 + year, month, day);
        }

        var timex = string.Create(CultureInfo.InvariantCulture, $"XX{year:D2}-{month:D2}-{day:D2}");
        return new DatePoint(timex, Valid(1900 + year, month, day), Valid(2000 + year, month, day));
    }

    public static int IsoDay(Moment day) => day.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)day.DayOfWeek;

    /// <summary>Monday of the week.</summary>
    public static Moment WeekOf(Moment day) => day.Date.AddDays(1 - IsoDay(day));

    public static Moment? Valid(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= Moment.DaysInMonth(year, month) ? new Moment(year, month, day) : null;

    // The last occurrence before now and the first from now on; a leap day may be eight years off.
    private static (Moment? Past, Moment? Future) Around(Moment now, int turn, Func<int, Moment?> occurrence)
    {
        Moment? past = null;
        Moment? future = null;
        for (var away = 0; away <= 8 && (past is null || future is null); away++)
        {
            foreach (var candidate in new[] { occurrence(turn - away), occurrence(turn + away) })
            {
                past = candidate < now && (past is null || candidate > past) ? candidate : past;
                future = candidate >= now && (future is null || candidate < future) ? candidate : future;
            }
        }

        return (past, future);
    }
}
