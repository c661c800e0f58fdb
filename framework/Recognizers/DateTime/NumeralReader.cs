using System.Globalization;

namespace Microsoft.Recognizers.Text.DateTime;

/// <summary>Reads the numbers that dates are made of: days, years, hours.</summary>
internal sealed class NumeralReader(Reading text)
{
    /// <summary>A day of the month: "4", "04th", "twenty-first", "twenty nine".</summary>
    public Found<(int Day, bool IsOrdinal)>? Day(int at, bool insideDate = false)
    {
        var token = text.Tokens[at];
        if (token.IsDigits)
        {
            if (token.Length > 2 || (!insideDate && text.InsideFigure(at)) || Value(token.Text) is < 1 or > 31)
            {
                return null;
            }

            var next = text.Tokens[at + 1];
            var suffixed = next.Glued && next.Text is "st" or "nd" or "rd" or "th";
            return suffixed || !(next.Glued && next.IsWord) ? new(suffixed ? at + 2 : at + 1, (Value(token.Text), suffixed)) : null;
        }

        if (!token.IsWord)
        {
            return null;
        }

        if (text.Words.TryOrdinal(at, out var end, out var value) && value is >= 1 and <= 31)
        {
            return new(end, ((int)value, true));
        }

        return text.Words.TryCardinal(at, out end, out value) && value is >= 1 and <= 31 && value == Math.Floor(value) ? new(end, ((int)value, false)) : null;
    }

    /// <summary>A year with its century, in digits or words: "2019", "nineteen eighty six", "two thousand and five".</summary>
    public Found<int>? Year(int at)
    {
        var token = text.Tokens[at];
        if (token.IsDigits)
        {
            var next = text.Tokens[at + 1];
            return token.Length == 4 && Value(token.Text) is >= 1500 and < 2200 && !(next.Glued && next.IsWord) && !(next.Is(':') && next.Glued) ? new(at + 1, Value(token.Text)) : null;
        }

        if (!token.IsWord || !text.Words.TryCardinal(at, out var end, out var value))
        {
            return null;
        }

        if (value is >= 1500 and < 2200)
        {
            return new(end, (int)value);
        }

        return value is >= 15 and <= 21 && text.Words.TryCardinal(end, out var last, out var rest) && rest is >= 10 and < 100
            ? new(last, (int)((value * 100) + rest))
            : null;
    }

    /// <summary>A year of two digits.</summary>
    public Found<int>? ShortYear(int at) =>
        text.Tokens[at] is { IsDigits: true, Length: 2 } token && !(text.Tokens[at + 1].Glued && (text.Tokens[at + 1].IsWord || text.Tokens[at + 1].Is(':')))
            ? new(at + 1, Value(token.Text))
            : null;

    /// <summary>A whole number of up to two digits, or its word.</summary>
    public Found<int>? Small(int at, int most)
    {
        var token = text.Tokens[at];
        if (token.IsDigits)
        {
            return token.Length <= 2 && Value(token.Text) <= most ? new(at + 1, Value(token.Text)) : null;
        }

        return token.IsWord && text.Words.TryCardinal(at, out var end, out var value) && value <= most && value == Math.Floor(value) ? new(end, (int)value) : null;
    }

    /// <summary>The value of digits; of too many, more than anything in a calendar.</summary>
    public static int Value(string digits) => digits.Length > 9 ? int.MaxValue : int.Parse(digits, CultureInfo.InvariantCulture);
}
