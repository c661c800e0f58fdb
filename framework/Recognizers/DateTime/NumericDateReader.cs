using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads dates in digits alone: "2018-7-6", "5/3/18", "23.04.2022", "20161016", "22/04". The month comes first where both can be.</summary>
internal sealed class NumericDateReader(Reading text)
{
    /// <param name="first">Where the date would start.</param>
    /// <param name="dayNamed">A weekday stands before, so that "7-6" and "7.6" are dates too.</param>
    public Found<DatePoint>? Read(int first, bool dayNamed = false)
    {
        var token = text.Tokens[first];
        if (!token.IsDigits || IsTail(first))
        {
            return null;
        }

        if (token.Length == 8 && !text.GluedDigits(first + 1))
        {
            return Compact(token.Text) is { } compact ? new(first + 1, compact) : null;
        }

        var mark = text.Tokens[first + 1];
        if (!mark.Glued || !(mark.Is('/') || mark.Is('-') || mark.Is('.')) || !text.GluedDigits(first + 2))
        {
            return Spaced(first);
        }

        var second = text.Tokens[first + 2];
        if (text.Tokens[first + 3].Is(mark.Text) && text.Tokens[first + 3].Glued && text.GluedDigits(first + 4) && !IsHead(first + 5))
        {
            return Three(token, second, text.Tokens[first + 4]) is { } date ? new(first + 5, date) : null;
        }

        // "Friday 7-6" is a date, "Friday 2-3" an hour of that day: what is longer than a working day is no span.
        var span = mark.Is('-') && second.Length <= 2 && token.Length <= 2 && (Number(second) - Number(token) + 24) % 12 is > 0 and <= 8 && Number(second) <= 12 && Number(token) <= 12;
        var two = mark.Is('/') || (dayNamed && !span) || (mark.Is('.') && text.Is(first - 1, "on"));
        return two && token.Length <= 2 && second.Length <= 2 && !IsHead(first + 3) && MonthAndDay(token, second) is { } pair
            ? new(first + 3, DatePoint.OfMonth(pair.Month, pair.Day, text.Now))
            : null;
    }

    private Found<DatePoint>? Spaced(int first) =>
        text.Tokens[first] is { Length: 4 } year && text.Tokens[first + 1] is { IsDigits: true, Length: 2 } month && text.Tokens[first + 2] is { IsDigits: true, Length: 2 } day
            && !IsHead(first + 3) && Year(year) is { } y && DatePoint.Valid(y, Number(month), Number(day)) is { } date
            ? new(first + 3, DatePoint.Exact(date))
            : null;

    private static DatePoint? Compact(string digits)
    {
        var year = NumeralReader.Value(digits[..4]);
        return year is >= 1900 and < 2100 && DatePoint.Valid(year, NumeralReader.Value(digits[4..6]), NumeralReader.Value(digits[6..])) is { } date
            ? DatePoint.Exact(date)
            : null;
    }

    private static DatePoint? Three(Token a, Token b, Token c)
    {
        if (a.Length == 4)
        {
            return Year(a) is { } first && b.Length <= 2 && c.Length <= 2 && Number(b) is >= 1 and <= 12 && Number(c) is >= 1 and <= 31
                ? DatePoint.OfYear(first, Number(b), Number(c))
                : null;
        }

        if (a.Length > 2 || b.Length > 2 || MonthAndDay(a, b) is not { } pair)
        {
            return null;
        }

        return c.Length switch
        {
            4 when Year(c) is { } last => DatePoint.OfYear(last, pair.Month, pair.Day),
            2 => DatePoint.OfShortYear(Number(c), pair.Month, pair.Day),
            _ => null,
        };
    }

    private static (int Month, int Day)? MonthAndDay(Token a, Token b) => (Number(a), Number(b)) switch
    {
        ( >= 1 and <= 12, >= 1 and <= 31) => (Number(a), Number(b)),
        ( >= 13 and <= 31, >= 1 and <= 12) => (Number(b), Number(a)),
        _ => null,
    };

    private static int? Year(Token token) => Number(token) is >= 1500 and < 2200 ? Number(token) : null;

    private static int Number(Token token) => NumeralReader.Value(token.Text);

    // Digits of a longer number before or behind make it a code, not a date.
    private bool IsTail(int at)
    {
        var before = text.Tokens[at - 1];
        return text.Tokens[at].Glued && (before.IsWord || (before.Glued && text.Tokens[at - 2].IsDigits && (before.Is('/') || before.Is('-') || before.Is('.') || before.Is(',') || before.Is(':'))));
    }

    private bool IsHead(int at)
    {
        var after = text.Tokens[at];
        return after.Glued && (after.IsWord || ((after.Is('/') || after.Is('-') || after.Is('.') || after.Is(':')) && text.GluedDigits(at + 1)));
    }
}
