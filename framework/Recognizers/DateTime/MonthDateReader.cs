namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates that name their month: "3 March", "Oct/2", "fourth of July, 1995", "2019-aug-01".</summary>
internal sealed class MonthDateReader(Reading text, NumeralReader numerals)
{
    public Found<DatePoint>? Read(int first)
    {
        if (text.Tokens[first].IsDigits && text.Tokens[first].Length == 4)
        {
            return YearFirst(first);
        }

        return CalendarWords.TryMonth(text.Tokens[first], out var month) ? MonthFirst(first + 1, month) : DayFirst(first, text.Skip(first, "the"));
    }

    private Found<DatePoint>? MonthFirst(int at, int month)
    {
        at = text.Is(at, '.') ? at + 1 : at;
        at = text.Skip(Separator(at, ','), "the");
        if (IsMark(at - 1) && numerals.Year(at) is { } year && IsMark(year.End) && numerals.Day(year.End + 1, insideDate: true) is { } late)
        {
            return new(late.End, DatePoint.OfYear(year.Value, month, late.Value.Day));
        }

        if (numerals.Day(at, insideDate: true) is not { } day || IsClock(day.End))
        {
            return null;
        }

        return WithYear(day.End, month, day.Value.Day, shortYear: day.Value.IsOrdinal);
    }

    private Found<DatePoint>? DayFirst(int first, int at)
    {
        if (text.Tokens[at - 1].Text is "$" or "€" or "£" || numerals.Day(at) is not { } day || (text.Is(at, "one") && day.End == at + 1))
        {
            return null;
        }

        var next = day.End;
        if (IsMark(next) && numerals.Year(next + 1) is { } year && IsMark(year.End) && CalendarWords.TryMonth(text.Tokens[year.End + 1], out var last))
        {
            return new(year.End + 2, DatePoint.OfYear(year.Value, last, day.Value.Day));
        }

        var dayOf = text.Is(next, "day") && text.Is(next + 1, "of");
        next = dayOf ? next + 2 : Separator(next, "of");
        if ((dayOf && text.Is(at - 1, "the") && at > first) || !CalendarWords.TryMonth(text.Tokens[next], out var month))
        {
            return null;
        }

        next++;
        return WithYear(text.Is(next, '.') && text.Tokens[next + 1].IsDigits ? next + 1 : next, month, day.Value.Day, shortYear: false);
    }

    private Found<DatePoint>? YearFirst(int first)
    {
        if (numerals.Year(first) is not { } year || !IsMark(year.End) || text.InsideFigure(first))
        {
            return null;
        }

        var at = year.End + 1;
        if (CalendarWords.TryMonth(text.Tokens[at], out var month))
        {
            return IsMark(at + 1) && numerals.Day(at + 2, insideDate: true) is { } day ? new(day.End, DatePoint.OfYear(year.Value, month, day.Value.Day)) : null;
        }

        return numerals.Day(at, insideDate: true) is { } early && IsMark(early.End) && CalendarWords.TryMonth(text.Tokens[early.End + 1], out month)
            ? new(early.End + 2, DatePoint.OfYear(year.Value, month, early.Value.Day))
            : null;
    }

    private Found<DatePoint> WithYear(int at, int month, int day, bool shortYear)
    {
        var marked = IsMark(at) || text.Is(at, "of");
        var next = text.SkipAny(Separator(at, ','), "of", "in");
        if (numerals.Year(next) is { } year)
        {
            return new(year.End, DatePoint.OfYear(year.Value, month, day));
        }

        if ((marked || (shortYear && next == at)) && numerals.ShortYear(next) is { } two && !IsClock(two.End))
        {
            return new(two.End, DatePoint.OfShortYear(two.Value, month, day));
        }

        return new(at, DatePoint.OfMonth(month, day, text.Now));
    }

    // "May 5pm" and "May 5:30" hold a time, not a day.
    private bool IsClock(int at) => (text.Is(at, ':') && text.Tokens[at].Glued && text.Tokens[at + 1].IsDigits) || text.Tokens[at].Text is "am" or "pm" or "o'clock" or "oclock";

    private bool IsMark(int at) => text.Is(at, '-') || text.Is(at, '/');

    private int Separator(int at, char other) => IsMark(at) || text.Is(at, other) ? at + 1 : at;

    private int Separator(int at, string other) => IsMark(at) || text.Is(at, other) ? at + 1 : at;
}
