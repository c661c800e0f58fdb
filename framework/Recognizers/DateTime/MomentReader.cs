using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads points in time, and the parts of days, by joining days with times of day in either order.</summary>
internal sealed class MomentReader(Reading text, DateReader dates, ClockReader clocks, DayPartReader parts, StretchReader stretches)
{
    /// <summary>The longest finding that starts at the token.</summary>
    public Mention? Read(int first)
    {
        Mention? best = null;
        foreach (var mention in new[] { Approximate(first), Present(first), EndOfDay(first), FromDay(first), FromClock(first), FromPart(first), FromNow(first) })
        {
            best = best is null || mention?.End > best.End ? mention : best;
        }

        return best;
    }

    // "Around 1pm", "around the 21st this month".
    private Mention? Approximate(int first)
    {
        if (text.SkipAny(first, "around", "circa", "approximately") == first || text.Is(first - 1, "at"))
        {
            return null;
        }

        var date = dates.Read(first + 1);
        var inner = FromDay(first + 1) ?? FromClock(first + 1);
        if (inner is not { Type: "date" or "time" or "datetime" } || (inner.Type == "date" && date is { Value.Timex: var timex } && timex.Contains("XX-", StringComparison.Ordinal)))
        {
            return null;
        }

        foreach (var value in inner.Values)
        {
            value["Mod"] = "approx";
            value["type"] += "range";
        }

        return inner;
    }

    private Mention? Present(int first) =>
        CalendarWords.Now.TryMatch(text.Tokens, first, out var end, out var timex) ? Mention.OfMoment(end, timex, text.Now) : null;

    // "End of tomorrow", "end of the day", "the eod".
    private Mention? EndOfDay(int first)
    {
        var last = new ClockTime(23, 59, 59, false);
        var at = text.Skip(first, "the");
        if (text.Is(at, "eod"))
        {
            return Mention.OfMoment(at + 1, DatePoint.Exact(text.Today), last);
        }

        if (!text.Is(at, "end") || !text.Is(at + 1, "of"))
        {
            return null;
        }

        at = text.Skip(at + 2, "the");
        return text.Is(at, "day") ? Mention.OfMoment(at + 1, DatePoint.Exact(text.Today), last)
            : dates.Read(at) is { } date ? Mention.OfMoment(date.End, date.Value, last)
            : null;
    }

    private Mention? FromDay(int first)
    {
        if (dates.Read(first) is not { } date)
        {
            return null;
        }

        if (date.Value.IsHoliday)
        {
            return Mention.OfDate(date.End, date.Value);
        }

        var (at, marked) = BeforeClock(date.End);
        if (clocks.Read(at) is { } clock && (clock.Value.IsCertain || marked || Spoken(at, clock)))
        {
            var end = clock.End;
            return Mention.OfMoment(end, date.Value, clock.Value.Time);
        }

        if (parts.Read(text.Skip(date.End, ',')) is not { } part)
        {
            return Mention.OfDate(date.End, date.Value);
        }

        (at, marked) = BeforeClock(part.End);
        return clocks.Read(at) is { } inPart && (inPart.Value.IsCertain || marked)
            ? Mention.OfMoment(inPart.End, date.Value, inPart.Value.Time.Within(part.Value))
            : Mention.OfPart(part.End, date.Value, part.Value);
    }

    private Mention? FromClock(int first)
    {
        var at = text.Is(first, "at") ? first + 1 : first;
        if (clocks.Read(at) is not { } clock || (at > first && !clock.Value.IsDotted))
        {
            return null;
        }

        var marked = text.SkipAny(at - 1, "at", "around", "about", "circa", "until", "till", "before", "after", "by", "@") == at;
        var usable = clock.Value.IsCertain || marked;
        var time = clock.Value.Time;
        var next = text.SkipAny(text.Skip(clock.End, ','), "on", "of", "for");
        if (parts.ReadOfDay(next) is { } ofDay)
        {
            return Mention.OfMoment(ofDay.End, DatePoint.Exact(ofDay.Value.Day), time.Within(ofDay.Value.Part));
        }

        if ((usable || Spoken(at, clock)) && dates.Read(next) is { Value.IsHoliday: false } date)
        {
            return parts.Read(date.End) is { } part
                ? Mention.OfMoment(part.End, date.Value, time.Within(part.Value))
                : Mention.OfMoment(date.End, date.Value, time);
        }

        if (clock.Value.IsDotted && clock.Value.Time.IsAmbiguous && !marked && at == first)
        {
            return null;
        }

        return clock.Value.IsCertain || (marked && !IsCounted(clock.End)) ? Mention.OfTime(clock.End, time) : null;
    }

    private Mention? FromPart(int first)
    {
        if (parts.ReadOfDay(first) is { } ofDay)
        {
            var day = DatePoint.Exact(ofDay.Value.Day);
            var (at, marked) = BeforeClock(ofDay.End);
            return clocks.Read(at) is { } clock && (clock.Value.IsCertain || marked)
                ? Mention.OfMoment(clock.End, day, clock.Value.Time.Within(ofDay.Value.Part))
                : Mention.OfPart(ofDay.End, day, ofDay.Value.Part);
        }

        if (parts.Read(first) is not { } part)
        {
            return null;
        }

        var (after, isMarked) = BeforeClock(part.End);
        if (clocks.Read(after) is { } inPart && (inPart.Value.IsCertain || isMarked))
        {
            return Mention.OfTime(inPart.End, inPart.Value.Time.Within(part.Value));
        }

        return dates.Read(text.SkipAny(part.End, "on", "of")) is { Value.IsHoliday: false } date
            ? Mention.OfPart(date.End, date.Value, part.Value)
            : Mention.OfPart(part.End, part.Value);
    }

    // "In 5 minutes", "half an hour ago", "30 minutes later".
    private Mention? FromNow(int first)
    {
        var inside = text.Is(first, "in");
        if (stretches.Read(inside ? first + 1 : first) is not { } stretch || stretch.Value.IsOfDays)
        {
            return null;
        }

        var next = text.Tokens[stretch.End].Text;
        var (end, direction) = inside ? (stretch.End, 1)
            : next == "ago" ? (stretch.End + 1, -1)
            : next is "hence" || (next is "later" && !CalendarWords.TryRelative(text.Tokens[stretch.End + 1], out _)) ? (stretch.End + 1, 1)
            : next == "from" && text.Is(stretch.End + 1, "now") ? (stretch.End + 2, 1)
            : (0, 0);
        if (direction == 0 || stretch.Value.From(text.Now, direction) is not { } moment)
        {
            return null;
        }

        return Mention.OfMoment(end, moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture), moment);
    }

    // What may stand between a day and its time; a marked place makes a bare number an hour.
    private (int At, bool Marked) BeforeClock(int at)
    {
        at = text.Skip(text.Skip(at, ','), '-');
        var marked = text.SkipAny(at, "at", "around", "about", "circa", "@", "by");
        marked = marked > at ? text.SkipAny(marked, "around", "about") : marked;
        return marked > at ? (marked, true) : (text.Skip(at, "for"), false);
    }

    // Hours with minutes in words ("nine thirty") are a time beside a day.
    private static bool Spoken(int at, Found<ClockReading> clock) => clock.Value.Time.Minute is not null && clock.End - at >= 2 && !clock.Value.IsDotted;

    // "At 5 companies" counts companies; "at 6.45 percent" counts hundredths.
    private bool IsCounted(int at) => text.Is(at, '%') || (text.Tokens[at].IsWord && !CalendarWords.CanFollowNumber(text.Tokens[at]));
}
