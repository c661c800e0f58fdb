using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads holidays by name, with or without their year: "Christmas", "Black Friday 2010", "last Easter".</summary>
internal sealed class HolidayReader(Reading text, NumeralReader numerals)
{
    public Found<DatePoint>? Read(int first)
    {
        var related = CalendarWords.TryRelative(text.Tokens[first], out var offset);
        var at = related ? first + 1 : first;
        if (!CalendarWords.Holidays.TryMatch(text.Tokens, at, out var end, out var rule))
        {
            return null;
        }

        if (related)
        {
            var turn = Around(rule);
            var day = offset switch { < 0 => turn.Past, > 0 => turn.Future, _ => Day(rule, text.Now.Year) };
            return new(end, DatePoint.Exact(day) with { IsHoliday = true });
        }

        if (numerals.Year(text.SkipAny(end, "of", "in")) is { } year)
        {
            return new(year.End, DatePoint.Exact(Day(rule, year.Value)) with { IsHoliday = true });
        }

        if (text.Is(end, "of") && CalendarWords.TryRelative(text.Tokens[end + 1], out offset) && text.Is(end + 2, "year"))
        {
            return new(end + 3, DatePoint.Exact(Day(rule, text.Now.Year + offset)) with { IsHoliday = true });
        }

        var (past, future) = Around(rule);
        var timex = Day(rule, text.Now.Year).ToString("XXXX-MM-dd", CultureInfo.InvariantCulture);
        return new(end, new DatePoint(timex, past, future) { IsHoliday = true });
    }

    private (Moment Past, Moment Future) Around(string rule)
    {
        var here = Day(rule, text.Now.Year);
        return here < text.Now ? (here, Day(rule, here.Year + 1)) : (Day(rule, here.Year - 1), here);
    }

    private static Moment Day(string rule, int year)
    {
        var plus = rule.StartsWith("easter", StringComparison.Ordinal) ? rule.IndexOfAny(['+', '-']) : rule.IndexOf('+', StringComparison.Ordinal);
        var days = plus < 0 ? 0 : int.Parse(rule[plus..], CultureInfo.InvariantCulture);
        var name = plus < 0 ? rule : rule[..plus];
        if (name == "easter")
        {
            return Easter(year).AddDays(days);
        }

        var parts = name.Contains(':') ? name.Split(':') : name.Split('-');
        int[] numbers = [.. parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        return numbers.Length == 2 ? new Moment(year, numbers[0], numbers[1]) : OneOf(year, numbers[0], numbers[1], numbers[2]).AddDays(days);
    }

    private static Moment OneOf(int year, int month, int weekday, int which)
    {
        if (which < 0)
        {
            var last = new Moment(year, month, Moment.DaysInMonth(year, month));
            return last.AddDays(-((DatePoint.IsoDay(last) - weekday + 7) % 7));
        }

        var first = new Moment(year, month, 1);
        return first.AddDays(((weekday - DatePoint.IsoDay(first) + 7) % 7) + (7 * (which - 1)));
    }

    // Gregorian computus, after Meeus, Astronomical Algorithms.
    private static Moment Easter(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var h = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new Moment(year, n / 31, (n % 31) + 1);
    }
}
