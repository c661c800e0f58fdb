using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads stretches of the calendar ("last week", "this September", "the next 3 days") and lengths of time.</summary>
internal sealed class PeriodReader(Reading text, NumeralReader numerals, StretchReader stretches)
{
    public Mention? Read(int first) => Repeated(first) ?? PartOf(first) ?? Whole(first) ?? Length(first);

    private Mention? Whole(int first) => Related(first) ?? MonthOrYear(first);

    // "Every Monday" is no date, and its Monday must not be taken for one.
    private Mention? Repeated(int first)
    {
        if (text.SkipAny(first, "every", "each") == first)
        {
            return null;
        }

        return CalendarWords.TryWeekday(text.Tokens[first + 1], out var weekday)
            ? Mention.OfSet(first + 2, $"XXXX-WXX-{weekday}")
            : CalendarWords.TryUnit(text.Tokens[first + 1], out var unit) ? Mention.OfSet(first + 2, new Stretch([(1, unit)]).Timex) : null;
    }

    // "End of the month", "mid-November", "early next year".
    private Mention? PartOf(int first)
    {
        if (!CalendarWords.Portions.TryMatch(text.Tokens, first, out var at, out var mod)
            || (Whole(at) ?? (text.Tokens[at].Text is "week" or "month" or "year" ? Named(at, 0) : null)) is not { Type: "daterange" } whole)
        {
            return null;
        }

        foreach (var value in whole.Values)
        {
            var (start, end) = Portion.Of(Moment.Parse(value["start"], CultureInfo.InvariantCulture), Moment.Parse(value["end"], CultureInfo.InvariantCulture), mod);
            (value["Mod"], value["start"], value["end"]) = (mod, Mention.Day(start), Mention.Day(end));
        }

        return whole;
    }

    private Mention? Related(int first)
    {
        if (CalendarWords.TryRelative(text.Tokens[first], out var offset))
        {
            return Named(first + 1, offset) ?? (offset == 0 ? null : Counted(first + 1, offset));
        }

        // "The weekend" and a bare "weekend" are this one; "the week" too, but not "week".
        var at = text.Skip(first, "the");
        var named = at > first && text.Tokens[at].Text is "week" or "month" or "year" && text.Tokens[at + 1].Text is not ("of" or "before" or "after");
        return named || text.Is(at, "weekend") ? Named(at, 0) : null;
    }

    private Mention? Named(int at, int offset)
    {
        var week = DatePoint.WeekOf(text.Now).AddDays(7 * offset);
        var month = new Moment(text.Now.Year, text.Now.Month, 1);
        switch (text.Tokens[at].Text)
        {
            case "week":
                return Mention.OfDays(at + 1, WeekTimex(week), [(week, week.AddDays(7))]);
            case "weekend":
                return Mention.OfDays(at + 1, $"{WeekTimex(week)}-WE", [(week.AddDays(5), week.AddDays(7))]);
            case "workweek":
                return Mention.OfDays(at + 1, WeekTimex(week), [(week, week.AddDays(5))]);
            case "month":
                month = month.AddMonths(offset);
                return Mention.OfDays(at + 1, month.ToString("yyyy-MM", CultureInfo.InvariantCulture), [(month, month.AddMonths(1))]);
            case "year":
                var year = new Moment(text.Now.Year + offset, 1, 1);
                return Mention.OfDays(at + 1, year.ToString("yyyy", CultureInfo.InvariantCulture), [(year, year.AddYears(1))]);
            case "quarter":
                var quarter = new Moment(text.Now.Year, ((text.Now.Month - 1) / 3 * 3) + 1, 1).AddMonths(3 * offset);
                return Mention.OfDays(at + 1, Between(quarter, quarter.AddMonths(3), "P3M"), [(quarter, quarter.AddMonths(3))]);
            default:
                var isVerb = text.Is(at, "may") && text.Tokens[at + 1].IsWord;
                return CalendarWords.TryMonth(text.Tokens[at], out var named) && !text.Tokens[at + 1].IsDigits && !isVerb
                    ? OneMonth(at + 1, text.Now.Year + offset, named)
                    : null;
        }
    }

    // "Next 3 days" begins tomorrow, "last two weeks" ends today; hours and minutes count from now. "Last hour" is one of them.
    private Mention? Counted(int at, int offset)
    {
        if ((stretches.Read(at) ?? One(at)) is not { } stretch || stretch.Value.From(text.Now, offset) is null)
        {
            return null;
        }

        if (!stretch.Value.IsOfDays)
        {
            var far = stretch.Value.From(text.Now, offset)!.Value;
            var (from, to) = offset > 0 ? (text.Now, far) : (far, text.Now);
            return Mention.OfStamps(stretch.End, string.Create(CultureInfo.InvariantCulture, $"({from:yyyy-MM-ddTHH:mm:ss},{to:yyyy-MM-ddTHH:mm:ss},{stretch.Value.Timex})"), from, to);
        }

        var start = offset > 0 ? text.Today.AddDays(1) : text.Today;
        var other = stretch.Value.From(start, offset)!.Value;
        var range = offset > 0 ? (start, other) : (other, start);
        return Mention.OfDays(stretch.End, Between(range.Item1, range.Item2, stretch.Value.Timex), [range]);
    }

    private Found<Stretch>? One(int at) =>
        CalendarWords.TryUnit(text.Tokens[at], out var unit) && unit is 'H' or 'N' ? new(at + 1, new Stretch([(1, unit)])) : null;

    private Mention? MonthOrYear(int first)
    {
        if (CalendarWords.TryMonth(text.Tokens[first], out var month) && numerals.Year(text.SkipAny(text.SkipAny(first + 1, ",", "-", "/", "."), "of", "in")) is { } year)
        {
            return OneMonth(year.End, year.Value, month);
        }

        // Without a year, "may" and "march" are words like any other unless something places them in time.
        if (CalendarWords.TryMonth(text.Tokens[first], out month) && IsMonthName(first))
        {
            var start = new Moment(text.Now.Year, month, 1);
            start = start.AddMonths(1) <= text.Today ? start.AddYears(1) : start;
            return Mention.OfDays(first + 1, $"XXXX-{month:D2}", [(start.AddYears(-1), start.AddYears(-1).AddMonths(1)), (start, start.AddMonths(1))]);
        }

        var at = text.Is(first, "year") ? first + 1 : first;
        if (text.Tokens[at].IsDigits && numerals.Year(at) is { } alone && IsPlainYear(at))
        {
            var start = new Moment(alone.Value, 1, 1);
            return Mention.OfDays(alone.End, alone.Value.ToString(CultureInfo.InvariantCulture), [(start, start.AddYears(1))]);
        }

        return null;
    }

    private bool IsMonthName(int at) => text.Tokens[at].Text is not ("may" or "march" or "mar" or "dec" or "sep" or "jan")
        ? !text.Tokens[at - 1].Is('$')
        : text.Tokens[at - 1].Text is "in" or "of" or "since" or "until" or "by" or "from";

    private bool IsPlainYear(int at)
    {
        var (before, after) = (text.Tokens[at - 1], text.Tokens[at + 1]);
        return !(text.Tokens[at].Glued && !before.Is('(') && !before.Is('=')) && !before.Is('$') && !before.Is('€') && !before.Is('£')
            && !(after.Glued && text.GluedDigits(at + 2)) && !after.Is('-') && !after.Is('/')
            && !(before.Is('-') && text.Tokens[at - 2].IsDigits);
    }

    private static Mention OneMonth(int end, int year, int month)
    {
        var start = new Moment(year, month, 1);
        return Mention.OfDays(end, start.ToString("yyyy-MM", CultureInfo.InvariantCulture), [(start, start.AddMonths(1))]);
    }

    private Mention? Length(int first) => stretches.Read(first) is { } stretch ? Mention.OfStretch(stretch.End, stretch.Value) : null;

    private static string WeekTimex(Moment monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday)}-W{ISOWeek.GetWeekOfYear(monday):D2}");

    private static string Between(Moment start, Moment end, string length) => $"({Mention.Day(start)},{Mention.Day(end)},{length})";
}
