using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads a day in any of the ways that people name one; the longest way wins.</summary>
internal sealed class DateReader
{
    private readonly Reading _text;
    private readonly NumeralReader _numerals;
    private readonly MonthDateReader _months;
    private readonly NumericDateReader _digits;
    private readonly WeekdayReader _weekdays;
    private readonly HolidayReader _holidays;
    private readonly OffsetDateReader _offsets;
    private readonly Memo<Found<DatePoint>> _memo;
    private readonly Memo<Found<DatePoint>> _anchors;

    public DateReader(Reading text, NumeralReader numerals, StretchReader stretches)
    {
        (_text, _numerals) = (text, numerals);
        _memo = new Memo<Found<DatePoint>>(text.Tokens, Look);
        _anchors = new Memo<Found<DatePoint>>(text.Tokens, LookAnchor);
        _months = new MonthDateReader(text, numerals);
        _digits = new NumericDateReader(text);
        _weekdays = new WeekdayReader(text, numerals, _months, _digits);
        _holidays = new HolidayReader(text, numerals);
        _offsets = new OffsetDateReader(text, stretches, _weekdays, Anchor);
    }

    public Found<DatePoint>? Read(int first) => _memo.At(first);

    private Found<DatePoint>? Look(int first)
    {
        var best = Longest(Anchor(first), _offsets.Read(first));
        if (best is not { } found)
        {
            return null;
        }

        // "Tomorrow, 13/04/21" and "22 May (Tue)" name the day twice.
        var comma = _text.Skip(found.End, ',');
        if (comma > found.End && CalendarWords.Days.TryMatch(_text.Tokens, first, out _, out _) && Dated(comma) is { } again)
        {
            return again;
        }

        return _text.Is(found.End, '(') && _text.Is(found.End + 2, ')') && CalendarWords.TryWeekday(_text.Tokens[found.End + 1], out _)
            ? found with { End = found.End + 3 }
            : found;
    }

    private Found<DatePoint>? Anchor(int first) => _anchors.At(first);

    private Found<DatePoint>? LookAnchor(int first) =>
        Longest(Longest(Longest(Named(first), Dated(first)), Longest(_weekdays.Read(first), OfMonth(first))), _holidays.Read(first));

    private Found<DatePoint>? Dated(int first) => Longest(_digits.Read(first), _months.Read(first));

    private Found<DatePoint>? Named(int first)
    {
        if (!CalendarWords.Days.TryMatch(_text.Tokens, first, out var end, out var days))
        {
            return null;
        }

        var phrase = _text.Tokens[first].Text;
        if (phrase == "the" && !MayStandAlone(first, end))
        {
            return null;
        }

        return new(end, DatePoint.Exact(_text.Today.AddDays(int.Parse(days, System.Globalization.CultureInfo.InvariantCulture))));
    }

    // "The day" is today in "for the day", but not in "the day I joined" or "end of the day shift".
    private bool MayStandAlone(int first, int end)
    {
        if (end - first > 2)
        {
            return end - first > 3 || _text.Tokens[end].Text is not ("day" or "shift" or "he" or "she" or "i" or "we" or "they" or "you");
        }

        return _text.Tokens[first - 1].Text is "for" or "of" && !_text.Tokens[end].IsWord;
    }

    // "The 18th", "the 15th day of next month", "the 21st this month".
    private Found<DatePoint>? OfMonth(int first)
    {
        var the = _text.Is(first, "the");
        if (_numerals.Day(_text.Skip(first, "the")) is not { } day || !(day.Value.IsOrdinal || the))
        {
            return null;
        }

        var at = _text.Is(day.End, "day") ? day.End + 1 : day.End;
        at = _text.Skip(at, "of");
        if (CalendarWords.TryRelative(_text.Tokens[at], out var offset) && _text.Is(at + 1, "month"))
        {
            return new(at + 2, InMonth(day.Value.Day, offset));
        }

        if (at > day.End && _text.Is(at, "the") && _text.Is(at + 1, "month"))
        {
            return new(at + 2, InMonth(day.Value.Day, 0));
        }

        var due = _text.Tokens[first - 1].Text is "on" or "by" or "for" or "until" or "till";
        var next = _text.Tokens[day.End];
        return due && (!next.Glued || next.Kind == TokenKind.Symbol) && !IsCounted(day.End)
            ? new(day.End, DatePoint.OfDay(day.Value.Day, _text.Now))
            : null;
    }

    // "On the 3rd floor" counts floors.
    private bool IsCounted(int at) => _text.Tokens[at].IsWord && !CalendarWords.CanFollowNumber(_text.Tokens[at]);

    private DatePoint InMonth(int day, int offset)
    {
        var month = new Moment(_text.Now.Year, _text.Now.Month, 1).AddMonths(offset);
        return DatePoint.OfYear(month.Year, month.Month, day);
    }

    private static Found<DatePoint>? Longest(Found<DatePoint>? one, Found<DatePoint>? other) =>
        one is null || (other is not null && other.Value.End > one.Value.End) ? other : one;
}
