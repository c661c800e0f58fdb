namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Finds all mentions of time in a text, from left to right, the longest at each place.</summary>
internal static class MentionScanner
{
    public static List<ModelResult> Find(string query, Moment now)
    {
        var text = new Reading(query, now);
        var numerals = new NumeralReader(text);
        var stretches = new StretchReader(text);
        var dates = new DateReader(text, numerals, stretches);
        var parts = new DayPartReader(text);
        var clocks = new ClockReader(text, numerals, parts);
        var moments = new MomentReader(text, dates, clocks, parts, stretches);
        var periods = new PeriodReader(text, numerals, stretches);
        var spans = new ClockSpanReader(text, dates, clocks, parts);
        var bounds = new BoundReader(text, dates, clocks, moments, periods);

        var results = new List<ModelResult>();
        for (var i = 0; i < text.Tokens.Count;)
        {
            if (!CalendarWords.CanOpen(text.Tokens[i]))
            {
                i++;
                continue;
            }

            var mention = Longest(Longest(Longest(moments.Read(i), periods.Read(i)), bounds.Read(i)), spans.Read(i));
            if (mention is null)
            {
                i++;
                continue;
            }

            results.Add(new ModelResult
            {
                Text = text.Tokens.Slice(i, mention.End),
                Start = text.Tokens[i].Start,
                End = text.Tokens[mention.End - 1].End - 1,
                TypeName = $"datetimeV2.{mention.Type}",
                Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["values"] = mention.Values },
            });
            i = mention.End;
        }

        return results;
    }

    private static Mention? Longest(Mention? one, Mention? other) => one is null || other?.End > one.End ? other : one;
}
