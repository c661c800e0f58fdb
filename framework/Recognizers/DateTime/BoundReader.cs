namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads points and periods that only bound a stretch of time: "by Friday", "tomorrow before 5pm", "since last week".</summary>
internal sealed class BoundReader(Reading text, DateReader dates, ClockReader clocks, MomentReader moments, PeriodReader periods)
{
    public Mention? Read(int first)
    {
        if (CalendarWords.Bounds.TryMatch(text.Tokens, first, out var at, out var mod))
        {
            return Inner(at) is { } inner ? Bound(inner.End, inner, mod) : null;
        }

        if (!CalendarWords.CanOpen(text.Tokens[first]))
        {
            return null;
        }

        // "Tomorrow before 5pm".
        if (dates.Read(first) is { Value.IsHoliday: false } date && CalendarWords.Bounds.TryMatch(text.Tokens, date.End, out at, out mod)
            && clocks.Read(text.Skip(at, "around")) is { Value.IsCertain: true } clock)
        {
            return Bound(clock.End, Mention.OfMoment(clock.End, date.Value, clock.Value.Time), mod);
        }

        return null;
    }

    private Mention? Inner(int at)
    {
        at = text.Is(at, "the") && text.Is(at + 1, "year") ? at + 1 : at;
        var moment = moments.Read(at);
        var period = periods.Read(at);
        var inner = period is not null && (moment is null || period.End > moment.End) ? period : moment;
        return inner?.Type is "date" or "time" or "datetime" or "daterange" ? inner : null;
    }

    private static Mention? Bound(int end, Mention inner, string mod)
    {
        var isRange = inner.Type.EndsWith("range", StringComparison.Ordinal);
        var type = isRange ? inner.Type : inner.Type + "range";
        var values = new List<Dictionary<string, string>>();
        foreach (var value in inner.Values)
        {
            var from = isRange ? value.GetValueOrDefault("start") : value.GetValueOrDefault("value");
            var to = isRange ? value.GetValueOrDefault("end") : from;
            if (from is null || to is null || from == "not resolved")
            {
                return null;
            }

            var portion = value.TryGetValue("Mod", out var within) ? $"{mod}-{within}" : mod;
            var bound = new Dictionary<string, string> { ["timex"] = value["timex"], ["Mod"] = portion, ["type"] = type };
            var (key, edge) = mod switch
            {
                "before" => ("end", within == "end" ? to : from),
                "until" => ("end", to),
                "after" => ("start", within == "start" ? from : to),
                _ => ("start", from),
            };
            bound["sourceEntity"] = isRange ? "datetimerange" : "datetimepoint";
            bound[key] = edge;
            values.Add(bound);
        }

        return new Mention(end, type, values);
    }
}
