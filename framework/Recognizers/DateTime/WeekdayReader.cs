namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads days by their weekday: "Friday", "next Monday", "Tuesday of last week", "Monday the 27th", "Fri 5/12".</summary>
internal sealed class WeekdayReader(Reading text, NumeralReader numerals, MonthDateReader months, NumericDateReader digits)
{
    public Found<DatePoint>? Read(int first)
    {
        if (text.Is(first, "on"))
        {
            return CalendarWords.TryWeekday(text.Tokens[first + 1], out var named) && OfWeek(first + 2) is { Value: 1 } next
                ? new(next.End, InWeek(next.Value, named))
                : null;
        }

        if (WeekThenDay(first) is { } inWeek)
        {
            return inWeek;
        }

        var (at, offset) = Relative(text.Skip(first, "the"));
        if (!CalendarWords.TryWeekday(text.Tokens[at], out var weekday))
        {
            return at > first && offset is not null && DateAfter(at) is { } date ? Pinned(date, offset.Value, dayNamed: false) : null;
        }

        if (IsOtherWord(at))
        {
            return null;
        }

        at++;
        if (WithDate(at) is { } dated)
        {
            return offset is null ? dated : Pinned(dated, offset.Value, dayNamed: true);
        }

        if (offset is not null)
        {
            return new(at, Related(first, weekday, offset.Value));
        }

        return OfWeek(at) is { } week ? new(week.End, InWeek(week.Value, weekday)) : WithDayNumber(at, weekday) ?? new Found<DatePoint>(at, DatePoint.OfWeek(weekday, text.Now));
    }

    // The sun, and he sat.
    private bool IsOtherWord(int at) => text.Tokens[at].Text switch
    {
        "sun" => text.Is(at - 1, "the") || text.Is(at - 1, "in"),
        "sat" => text.Tokens[at - 1].Text is "i" or "he" or "she" or "we" or "they" or "it" or "who" || text.Is(at + 1, "down"),
        "wed" or "mon" => text.Is(at - 1, "the"),
        _ => false,
    };

    // "Next week on Tuesday", "previous week - Monday".
    private Found<DatePoint>? WeekThenDay(int first)
    {
        if (!CalendarWords.TryRelative(text.Tokens[first], out var offset) || !text.Is(first + 1, "week"))
        {
            return null;
        }

        var at = text.Skip(text.Skip(text.Skip(first + 2, ','), '-'), "on");
        return CalendarWords.TryWeekday(text.Tokens[at], out var weekday) ? new(at + 1, InWeek(offset, weekday)) : null;
    }

    // "This upcoming Friday", "this past Wednesday".
    private (int At, int? Offset) Relative(int first)
    {
        if (!CalendarWords.TryRelative(text.Tokens[first], out var offset))
        {
            return (first, null);
        }

        return offset == 0 && CalendarWords.TryRelative(text.Tokens[first + 1], out var second) ? (first + 2, second) : (first + 1, offset);
    }

    private DatePoint Related(int first, int weekday, int offset)
    {
        var near = text.Tokens[text.Skip(first, "this")].Text;
        var point = DatePoint.OfWeek(weekday, text.Now);
        return near switch
        {
            "past" => DatePoint.Exact(point.Past!.Value),
            "upcoming" or "coming" => DatePoint.Exact(point.Future!.Value == text.Today ? text.Today.AddDays(7) : point.Future.Value),
            _ => InWeek(offset, weekday),
        };
    }

    private DatePoint InWeek(int offset, int weekday) => DatePoint.Exact(DatePoint.WeekOf(text.Now).AddDays((7 * offset) + weekday - 1));

    private Found<int>? OfWeek(int at)
    {
        at = text.Skip(at, "of");
        at = text.Skip(at, "the");
        return CalendarWords.TryRelative(text.Tokens[at], out var offset) && text.Is(at + 1, "week") ? new(at + 2, offset) : null;
    }

    // "Tuesday, March 7", "Friday-Jun-15", "Friday (jun-15)", "Friday 7.6".
    private Found<DatePoint>? WithDate(int at)
    {
        var open = text.Is(at, '(');
        at = text.Skip(text.Skip(text.Skip(at, '('), ','), '-');
        if (DateAfter(at, dayNamed: true) is not { } date)
        {
            return null;
        }

        return open && text.Is(date.End, ')') ? date with { End = date.End + 1 } : date;
    }

    private Found<DatePoint>? DateAfter(int at, bool dayNamed = false) => digits.Read(at, dayNamed) ?? months.Read(at);

    // "This" and "next" choose the year of a date that has none.
    private Found<DatePoint> Pinned(Found<DatePoint> date, int offset, bool dayNamed)
    {
        if (date.Value.Future is not { } day || !date.Value.Timex.StartsWith("XXXX", StringComparison.Ordinal))
        {
            return date;
        }

        var year = text.Now.Year + (dayNamed ? 0 : offset);
        var pinned = DatePoint.Valid(year, day.Month, day.Day);
        return date with { Value = date.Value with { Past = pinned, Future = pinned } };
    }

    // "Monday the 27th" is one of this month; "Monday 21" any month's whose 21st is a Monday.
    private Found<DatePoint>? WithDayNumber(int at, int weekday)
    {
        var the = text.Is(at, "the");
        if (numerals.Day(text.Skip(at, "the")) is not { } day || text.Is(day.End, ':') || IsClock(day.End) || (!the && text.Tokens[at].IsWord))
        {
            return null;
        }

        if (the)
        {
            return DatePoint.Valid(text.Now.Year, text.Now.Month, day.Value.Day) is { } here && DatePoint.IsoDay(here) == weekday ? new(day.End, DatePoint.Exact(here)) : null;
        }

        if (text.Now.Day == day.Value.Day && DatePoint.IsoDay(text.Now) == weekday)
        {
            return new(day.End, DatePoint.Exact(text.Today));
        }

        var point = new DatePoint($"XXXX-WXX-{weekday}", Nearest(day.Value.Day, weekday, -1), Nearest(day.Value.Day, weekday, 1));
        return point.Past is null ? null : new(day.End, point);
    }

    private bool IsClock(int at) => text.Tokens[at].Text is "am" or "pm" or "o'clock" or "oclock" or "-" || (text.Tokens[at].Text is "a" or "p" && text.Is(at + 1, '.'));

    private Moment? Nearest(int day, int weekday, int direction)
    {
        var month = new Moment(text.Now.Year, text.Now.Month, 1);
        for (var away = 0; away < 60; away++, month = month.AddMonths(direction))
        {
            if (DatePoint.Valid(month.Year, month.Month, day) is { } date && DatePoint.IsoDay(date) == weekday && (direction < 0 ? date < text.Today : date >= text.Today))
            {
                return date;
            }
        }

        return null;
    }
}
