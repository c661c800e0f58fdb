namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads days by their distance: "in two weeks", "two days ago", "3 weeks after Christmas", "Monday two weeks from now".</summary>
internal sealed class OffsetDateReader(Reading text, StretchReader stretches, WeekdayReader weekdays, Func<int, Found<DatePoint>?> anchors)
{
    public Found<DatePoint>? Read(int first)
    {
        if (CalendarWords.TryWeekday(text.Tokens[first], out var weekday))
        {
            return Distance(text.Skip(first + 1, ',')) is { } far ? new(far.End, OnWeekday(far.Value, weekday)) : null;
        }

        if (Distance(first) is not { } found)
        {
            return null;
        }

        var named = text.Is(found.End, "on") && CalendarWords.TryWeekday(text.Tokens[found.End + 1], out weekday) && weekdays.Read(found.End + 1) is { } day && day.End == found.End + 2;
        return named
            ? new(found.End + 2, OnWeekday(found.Value, weekday))
            : new(found.End, DatePoint.Exact(found.Value.Day));
    }

    private Found<(Moment Day, bool ByMonths)>? Distance(int first)
    {
        var inside = text.Is(first, "in");
        if (stretches.Read(inside ? first + 1 : first) is not { } stretch || !stretch.Value.IsOfDays)
        {
            return null;
        }

        var at = stretch.End;
        var byMonths = stretch.Value.Pieces[^1].Unit is 'M';
        switch (text.Tokens[at].Text)
        {
            case "ago" when !inside:
                return Day(stretch.Value.From(text.Today, -1), at + 1, byMonths);
            case "later" when !inside && !IsOfPeriod(at + 1):
            case "hence" when !inside:
                return Day(stretch.Value.From(text.Today, 1), at + 1, byMonths);
            case "from" when text.Is(at + 1, "now"):
                return inside ? null : Day(stretch.Value.From(text.Today, 1), at + 2, byMonths);
            case "from" or "after" or "before" when !inside && anchors(at + 1) is { Value.Future: { } start } anchor:
                return Day(stretch.Value.From(start, text.Is(at, "before") ? -1 : 1), anchor.End, byMonths);
            case "since" or "after" or "from" when inside && Year(at + 1) is { } year:
                return Day(stretch.Value.From(new Moment(year.Value, 1, 1), 1), year.End, byMonths);
            case "from" or "after" or "before" when anchors(at + 1) is not null:
                return null;
            default:
                return inside ? Day(stretch.Value.From(text.Today, 1), at, byMonths) : null;
        }
    }

    private Found<int>? Year(int at)
    {
        at = text.Is(at, "the") && text.Is(at + 1, "year") ? at + 2 : at;
        return new NumeralReader(text).Year(at);
    }

    // "Later this week" is a part of the week.
    private bool IsOfPeriod(int at) => CalendarWords.TryRelative(text.Tokens[text.SkipAny(at, "in", "on")], out _);

    private static Found<(Moment Day, bool ByMonths)>? Day(Moment? day, int end, bool byMonths) =>
        day is null ? null : new(end, (day.Value.Date, byMonths));

    // Weeks and days lead into a week (Sunday first), whose weekday is meant; months lead to the first such weekday.
    private static DatePoint OnWeekday((Moment Day, bool ByMonths) distance, int weekday)
    {
        var shift = distance.ByMonths
            ? (weekday - DatePoint.IsoDay(distance.Day) + 7) % 7
            : (weekday % 7) - (int)distance.Day.DayOfWeek;
        return DatePoint.Exact(distance.Day.AddDays(shift));
    }
}
