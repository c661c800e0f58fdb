namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads stretches between two times of day, alone or beside their day: "between 5 and 6pm", "Friday 2-3pm".</summary>
internal sealed class ClockSpanReader(Reading text, DateReader dates, ClockReader clocks, DayPartReader parts)
{
    public Mention? Read(int first)
    {
        if (FromDay(first) is { } dated)
        {
            return dated;
        }

        if (Span(first) is not { } span)
        {
            return null;
        }

        var next = text.SkipAny(text.Skip(span.End, ','), "on", "of");
        if (parts.ReadOfDay(next) is { } ofDay)
        {
            return Mention.OfSpans(ofDay.End, DatePoint.Exact(ofDay.Value.Day), Spans(span.Value, ofDay.Value.Part));
        }

        if (dates.Read(next) is { Value.IsHoliday: false } date)
        {
            return parts.Read(date.End) is { } part
                ? Mention.OfSpans(part.End, date.Value, Spans(span.Value, part.Value))
                : Mention.OfSpans(date.End, date.Value, Spans(span.Value, null));
        }

        return span.Value.IsCertain ? Mention.OfSpans(span.End, null, Spans(span.Value, null)) : null;
    }

    private Mention? FromDay(int first)
    {
        if (parts.ReadOfDay(first) is { } ofDay)
        {
            return Span(Behind(ofDay.End)) is { } tonight ? Mention.OfSpans(tonight.End, DatePoint.Exact(ofDay.Value.Day), Spans(tonight.Value, ofDay.Value.Part)) : null;
        }

        if (dates.Read(first) is not { Value.IsHoliday: false } date)
        {
            return null;
        }

        var part = parts.Read(date.End);
        return Span(Behind(part?.End ?? date.End)) is { } span ? Mention.OfSpans(span.End, date.Value, Spans(span.Value, part?.Value)) : null;
    }

    // In "Thursday or Friday, between 9 and 6" the hours are for both days.
    private int Behind(int at) => text.Is(at, ',') && text.Tokens[at + 1].Text is "between" or "from" ? at : text.Skip(text.Skip(at, ','), "at");

    private Found<(ClockTime From, ClockTime To, DayPart? Part, bool IsCertain)>? Span(int first)
    {
        var between = text.Is(first, "between");
        var opened = between || text.Is(first, "from");
        var at = opened ? first + 1 : first;
        if (!(text.Tokens[at].IsDigits || text.Tokens[at].IsWord) || Hour(at) is not { } from)
        {
            return null;
        }

        var next = from.End;
        var joined = text.SkipAny(next, "to", "till", "until", "through", "-", "–", "~");
        joined = joined == next && between ? text.Skip(next, "and") : joined;
        if (joined == next || Hour(joined) is not { } to)
        {
            return null;
        }

        var part = parts.Read(to.End);
        var certain = from.Value.IsCertain || to.Value.IsCertain || part is not null;
        return new(part?.End ?? to.End, (from.Value.Time, to.Value.Time, part?.Value, certain));
    }

    // An hour, also where another sticks to it ("3-8pm"); a day of the month has its own words.
    private Found<ClockReading>? Hour(int at) =>
        clocks.Read(at) ?? (text.Tokens[at] is { IsDigits: true, Length: <= 2 } digits && !text.InsideFigure(at) && text.Is(at + 1, '-') && NumeralReader.Value(digits.Text) is var hour and <= 24
            ? new(at + 1, new ClockReading(new ClockTime(hour % 24, null, null, hour is >= 1 and <= 12), false, false))
            : null);

    private static IEnumerable<ClockSpan> Spans((ClockTime From, ClockTime To, DayPart? Part, bool IsCertain) span, DayPart? part) =>
        (span.Part ?? part) is { } within ? ClockSpan.Between(span.From.Within(within), span.To.Within(within)) : ClockSpan.Between(span.From, span.To);
}
