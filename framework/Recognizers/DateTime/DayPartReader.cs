namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads parts of the day: of any day ("in the early morning") or of one day ("this afternoon", "last night").</summary>
internal sealed class DayPartReader(Reading text)
{
    public Found<DayPart>? Read(int first)
    {
        if (text.Is(first, "at") && CalendarWords.Meals.TryMatch(text.Tokens, first + 1, out var end, out var row))
        {
            return new(end, DayPart.Parse(row, null));
        }

        var at = text.SkipAny(first, "in", "at");
        at = text.Skip(at, "the");
        var mod = Mod(at);
        at = mod is null ? at : at + 1;
        at = mod is not null && text.Is(at, "in") ? text.Skip(at + 1, "the") : at;
        return !Greets(first) && CalendarWords.Parts.TryMatch(text.Tokens, at, out end, out row) ? new(end, DayPart.Parse(row, mod)) : null;
    }

    public Found<(Moment Day, DayPart Part)>? ReadOfDay(int first)
    {
        var mod = Mod(first);
        var at = mod is null ? first : first + 1;
        if (CalendarWords.Tonight.TryMatch(text.Tokens, at, out var end, out var row))
        {
            return new(end, (text.Today, DayPart.Parse(row, mod)));
        }

        if (!CalendarWords.TryRelative(text.Tokens[at], out var offset) || (text.Tokens[at].Text is "past" && mod is null))
        {
            return null;
        }

        at++;
        mod ??= Mod(at);
        at = mod is not null && Mod(at) is not null ? at + 1 : at;
        return CalendarWords.Parts.TryMatch(text.Tokens, at, out end, out row) ? new(end, (text.Today.AddDays(offset), DayPart.Parse(row, mod))) : null;
    }

    private string? Mod(int at) => text.Tokens[at].Text switch
    {
        "early" or "earlier" => "start",
        "late" or "later" => "end",
        _ => null,
    };

    private bool Greets(int at) => text.Is(at - 1, "good");
}
