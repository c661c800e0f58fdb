namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>A time of day, and whether its words alone say that it is one ("5pm"), or only its place does ("at 5").</summary>
internal readonly record struct ClockReading(ClockTime Time, bool IsCertain, bool IsDotted);

/// <summary>Reads times of day: "7:56:30 pm", "half past seven", "five-thirty", "9a", "noon", "11ish".</summary>
internal sealed class ClockReader(Reading text, NumeralReader numerals, DayPartReader parts)
{
    public Found<ClockReading>? Read(int first)
    {
        if ((Named(first) ?? Past(first) ?? Counted(first)) is not { } found)
        {
            return null;
        }

        // "At 8:00 early morning", "five in the afternoon".
        var part = text.Is(found.End, ',') ? null : parts.Read(found.End);
        return part is { } inPart && found.Value.Time.IsAmbiguous
            ? new(inPart.End, new ClockReading(found.Value.Time.Within(inPart.Value), true, found.Value.IsDotted))
            : found;
    }

    private Found<ClockReading>? Named(int first) =>
        CalendarWords.Clock.TryMatch(text.Tokens, first, out var end, out var hour)
            ? Certain(end, new ClockTime(NumeralReader.Value(hour), null, null, false))
            : null;

    // "Half past seven", "quarter to five", "20 min past eight", "ten past 9".
    private Found<ClockReading>? Past(int first)
    {
        var at = text.Tokens[first].Text is "half" ? first + 1 : 0;
        var minutes = 30;
        if (at == 0 && text.Tokens[text.Skip(first, "a")].Text is "quarter")
        {
            (at, minutes) = (text.Skip(first, "a") + 1, 15);
        }
        else if (at == 0 && !text.InsideFigure(first) && numerals.Small(first, 59) is { } counted)
        {
            (at, minutes) = (text.SkipAny(counted.End, "min", "mins", "minute", "minutes"), counted.Value);
        }

        var past = text.Is(at, "past");
        if (at == 0 || !(past || text.Is(at, "to")) || (Named(at + 1) ?? Counted(at + 1)) is not { } hour || hour.Value.Time.Minute is not null
            || (!past && minutes != 15 && !text.Tokens[at - 1].Text.StartsWith("min", StringComparison.Ordinal)))
        {
            return null;
        }

        var time = hour.Value.Time;
        time = past ? time with { Minute = minutes } : time with { Hour = (time.Hour + 23) % 24, Minute = 60 - minutes };
        return Certain(hour.End, time.IsAmbiguous && time.Hour == 0 ? time with { Hour = 12 } : time);
    }

    private Found<ClockReading>? Counted(int first)
    {
        var token = text.Tokens[first];
        if (!(token.IsDigits || token.IsWord) || text.InsideFigure(first) || text.Tokens[first - 1].Text is "$" or "€" or "£")
        {
            return null;
        }

        if (token.IsDigits && token.Length is 3 or 4)
        {
            // "1140 a.m."
            var (hour, minute) = (NumeralReader.Value(token.Text) / 100, NumeralReader.Value(token.Text) % 100);
            return hour <= 12 && minute < 60 && Designator(first + 1) is { } named ? Finish(new ClockTime(hour, minute, null, true), named, false) : null;
        }

        if (numerals.Small(first, 24) is not { } hours)
        {
            return null;
        }

        var (at, time, dotted, split) = Minutes(hours.End, new ClockTime(hours.Value, null, null, false));
        var ambiguous = time.Hour is >= 1 and <= 12;
        time = time with { IsAmbiguous = ambiguous, Hour = time.Hour % 24 };
        if (Designator(at) is { } designator)
        {
            return ambiguous || designator.Hours is null ? Finish(time, designator, dotted) : Certain(designator.End, time);
        }

        if (text.Is(at, "ish") && text.Tokens[at].Glued)
        {
            return Certain(at + 1, time with { IsAmbiguous = false });
        }

        // Digits that a word or figure sticks to are something else: "5th", "3-8", "7/6".
        var next = text.Tokens[at];
        if (next.Glued && (next.IsWord || ((next.Is('-') || next.Is('/') || next.Is(':') || next.Is('.')) && text.GluedDigits(at + 1)) || next.Is('%')))
        {
            return null;
        }

        return new(at, new ClockReading(time, split, dotted));
    }

    private (int At, ClockTime Time, bool Dotted, bool Certain) Minutes(int at, ClockTime hour)
    {
        var colon = text.Is(at, ':') && text.GluedDigits(at + 1) && text.Tokens[at + 1].Length == 2;
        var dot = text.Is(at, '.') && text.Tokens[at].Glued && text.GluedDigits(at + 1) && text.Tokens[at + 1].Length == 2 && text.Tokens[at - 1].IsDigits;
        if ((colon || dot) && text.Tokens[at - 1].IsDigits && NumeralReader.Value(text.Tokens[at + 1].Text) is < 60 and var minute)
        {
            var seconds = colon && text.Is(at + 2, ':') && text.GluedDigits(at + 3) && text.Tokens[at + 3].Length == 2;
            var second = seconds ? NumeralReader.Value(text.Tokens[at + 3].Text) : (int?)null;
            return (seconds ? at + 4 : at + 2, hour with { Minute = minute, Second = second }, dot, colon);
        }

        // "Five-thirty", "seven twenty-seven", "six forty-three minutes".
        if (text.Tokens[at - 1].IsWord)
        {
            var next = text.Is(at, '-') ? at + 1 : at;
            if (text.Tokens[next].IsWord && numerals.Small(next, 59) is { Value: >= 10 } spoken)
            {
                return (text.SkipAny(spoken.End, "minutes", "mins"), hour with { Minute = spoken.Value }, false, false);
            }
        }

        return (at, hour, false, false);
    }

    // What stands behind an hour: hours to add (0 or 12), or null for "o'clock", which tells nothing.
    private (int End, int? Hours)? Designator(int at)
    {
        at = text.Is(at, '.') && text.Tokens[at].Glued && text.Tokens[at + 1].Glued && text.Tokens[at + 1].Text is "am" or "pm" ? at + 1 : at;
        var token = text.Tokens[at];
        switch (token.Text)
        {
            case "am" or "pm" when !text.GluedDigits(at + 1):
                return (at + 1, token.Text == "am" ? 0 : 12);
            case "ampm" or "o'clock" or "oclock":
                return (at + 1, null);
            case "a" or "p":
                var hours = token.Text == "a" ? 0 : 12;
                var dot = text.Is(at + 1, '.');
                var m = dot ? at + 2 : at + 1;
                if (text.Is(m, "m"))
                {
                    return (dot && text.Is(m + 1, '.') ? m + 2 : m + 1, hours);
                }

                return token.Glued && text.Tokens[at - 1].IsDigits ? (at + 1, hours) : null;
            default:
                return null;
        }
    }

    private static Found<ClockReading> Finish(ClockTime time, (int End, int? Hours) designator, bool dotted)
    {
        var named = designator.Hours is { } hours ? time with { Hour = (time.Hour % 12) + hours, IsAmbiguous = false } : time;
        return new(designator.End, new ClockReading(named, true, dotted));
    }

    private static Found<ClockReading> Certain(int end, ClockTime time) => new(end, new ClockReading(time, true, false));
}
