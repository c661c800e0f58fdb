using System.Globalization;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads the longest number that starts at a token, in whatever way it is written.</summary>
internal sealed class QuantityReader
{
    private readonly TokenList _tokens;
    private readonly FractionReader _fractions;

    public QuantityReader(TokenList tokens)
    {
        _tokens = tokens;
        Words = new WordReader(tokens);
        _fractions = new FractionReader(tokens, Words);
    }

    public WordReader Words { get; }

    /// <summary>Reads a number; <paramref name="unitFollows"/> lets a unit stand glued to either side of it.</summary>
    public bool TryRead(int first, out Quantity quantity, bool unitFollows = false)
    {
        var start = SkipSign(first);
        if (!Unsigned(start, unitFollows, out quantity))
        {
            return false;
        }

        quantity = Ratio(quantity) with { First = first };
        if (start > first)
        {
            quantity = quantity with { Value = -quantity.Value };
        }

        return true;
    }

    private int SkipSign(int first)
    {
        var token = _tokens[first];
        if (token.Is("minus") || token.Is("negative"))
        {
            return first + 1;
        }

        var free = token.Is('-') && !(token.Glued && (_tokens[first - 1].IsWord || _tokens[first - 1].IsDigits));
        return free && (first == 0 || _tokens[first + 1].Glued) && (_tokens[first + 1].IsDigits || _tokens[first + 1].Is('.')) ? first + 1 : first;
    }

    private bool Unsigned(int first, bool unitFollows, out Quantity quantity)
    {
        quantity = default;
        var token = _tokens[first];
        if (token.Kind == TokenKind.Symbol && Sign(token.Text) is { } sign)
        {
            quantity = new Quantity(first, first + 1, sign, QuantityKind.Fraction);
            return true;
        }

        if (token.IsDigits && token.Glued && _tokens[first - 1].IsWord && !unitFollows)
        {
            return false;
        }

        if (token.IsWord || token.IsDigits)
        {
            if (_fractions.TryRead(first, out var end, out var value))
            {
                quantity = HalfDozen(new Quantity(first, end, value, QuantityKind.Fraction));
                return true;
            }

            if (Words.TryCardinal(first, out end, out value))
            {
                quantity = Dozens(Pointed(new Quantity(first, end, value, Quantity.KindOf(value))));
                return !IsPronoun(first, end);
            }
        }

        if ((token.Is("a") || token.Is("an")) && NumberWord.IsDozen(_tokens[first + 1]))
        {
            quantity = new Quantity(first, first + 2, 12, QuantityKind.Integer);
            return true;
        }

        return Literal(first, unitFollows, out quantity);
    }

    private bool Literal(int first, bool unitFollows, out Quantity quantity)
    {
        quantity = default;
        if (!DigitReader.TryRead(_tokens, first, out var end, out var value))
        {
            return false;
        }

        quantity = new Quantity(first, end, value, Quantity.KindOf(value));
        if (Power(quantity) is { } power)
        {
            quantity = power;
            return true;
        }

        var next = _tokens[end];
        if (next.IsWord && NumberWord.TryGetSuffix(_tokens.Written(end).ToString(), out var scale)
            && (next.Glued || next.Length > 1 || scale is 1000 || next.Text is "m" or "g"))
        {
            quantity = new Quantity(first, end + 1, value * scale, Quantity.KindOf(value * scale));
            return true;
        }

        if (next.IsWord && next.Glued && !unitFollows)
        {
            return false;
        }

        quantity = Dozens(Slashed(quantity));
        return true;
    }

    // "1e10", "1.3x10^6", "2.5^-1".
    private Quantity? Power(Quantity number)
    {
        var at = number.End;
        var scientific = _tokens[at].Glued && _tokens[at].Is("e");
        if (_tokens[at].Is("x") && _tokens[at].Glued && _tokens[at + 1].Is("10") && _tokens[at + 2].Is('^'))
        {
            scientific = true;
            at += 2;
        }

        if (!scientific && !(_tokens[at].Is('^') && _tokens[at].Glued))
        {
            return null;
        }

        var negative = false;
        for (at++; _tokens[at].Is('-') || _tokens[at].Is('+'); at++)
        {
            negative ^= _tokens[at].Is('-');
        }

        if (!_tokens[at].IsDigits || !_tokens[at].Glued || _tokens[at].Length > 4)
        {
            return null;
        }

        var exponent = int.Parse(_tokens[at].Text, CultureInfo.InvariantCulture) * (negative ? -1 : 1);
        var value = scientific ? number.Value * Math.Pow(10, exponent) : Math.Pow(number.Value, exponent);
        return new Quantity(number.First, at + 1, value, QuantityKind.Power);
    }

    // "3/4", and "1 4/5" as a mixed number; a date or a telephone number has more slashes.
    private Quantity Slashed(Quantity number)
    {
        var slash = number.First + 1;
        var whole = 0d;
        if (number.End == slash && _tokens[slash].IsDigits && _tokens[slash + 1].Is('/'))
        {
            whole = number.Value;
            slash++;
        }

        var (top, bottom) = (_tokens[slash - 1], _tokens[slash + 1]);
        var before = _tokens[slash - 2];
        if (!_tokens[slash].Is('/') || !_tokens[slash].Glued || !bottom.IsDigits || !bottom.Glued
            || (top.Glued && (before.Is('/') || (before.Is('-') && before.Glued)))
            || (_tokens.GluedToNext(slash + 1) && (_tokens[slash + 2].Is('/') || _tokens[slash + 2].IsWord)))
        {
            return number;
        }

        var part = double.Parse(top.Text, CultureInfo.InvariantCulture) / double.Parse(bottom.Text, CultureInfo.InvariantCulture);
        return double.IsFinite(part) ? new Quantity(number.First, slash + 2, whole + part, QuantityKind.Fraction) : number;
    }

    // "Two hundred point seventy-one": what follows the point is read as digits.
    private Quantity Pointed(Quantity number)
    {
        var at = number.End + 1;
        var digits = string.Empty;
        while (_tokens[number.End].Is("point") && digits.Length < 15 && NumberWord.TryGet(_tokens[at], out var word) && word is { IsOrdinal: false, Value: < 100 })
        {
            var unit = _tokens[at + 1].Is('-') ? at + 2 : at + 1;
            var joined = word.IsTens && NumberWord.TryGet(_tokens[unit], out var ones) && ones is { IsUnit: true, IsOrdinal: false };
            digits += ((int)(word.Value + (joined && NumberWord.TryGet(_tokens[unit], out ones) ? ones.Value : 0))).ToString(CultureInfo.InvariantCulture);
            at = joined ? unit + 1 : at + 1;
        }

        if (digits.Length == 0)
        {
            return number;
        }

        var value = double.Parse($"{number.Value.ToString("F0", CultureInfo.InvariantCulture)}.{digits}", CultureInfo.InvariantCulture);
        return new Quantity(number.First, at, value, QuantityKind.Decimal);
    }

    private Quantity Dozens(Quantity number)
    {
        if (!NumberWord.IsDozen(_tokens[number.End]))
        {
            return number;
        }

        // In "three hundred and two dozens" only the two are dozens.
        var and = number.End - 1;
        while (and > number.First && !_tokens[and].Is("and"))
        {
            and--;
        }

        var value = and > number.First && Words.TryCardinal(and + 1, out _, out var last) ? number.Value - last + (12 * last) : number.Value * 12;
        return number with { End = number.End + 1, Value = value };
    }

    private Quantity HalfDozen(Quantity number)
    {
        var at = _tokens[number.End].Is("a") ? number.End + 1 : number.End;
        return NumberWord.IsDozen(_tokens[at]) ? new Quantity(number.First, at + 1, number.Value * 12, QuantityKind.Integer) : number;
    }

    // "One over twenty", "one in five", "two out of three": the last two only where the part is smaller than the whole.
    private Quantity Ratio(Quantity number)
    {
        var at = number.End;
        var over = _tokens[at].Is("over");
        var outOf = _tokens[at].Is("out") && _tokens[at + 1].Is("of");
        if (number.Kind is QuantityKind.Fraction or QuantityKind.Power || !(over || outOf || _tokens[at].Is("in"))
            || IsMoneySign(_tokens[number.First - 1]) || !Unsigned(outOf ? at + 2 : at + 1, false, out var whole)
            || whole.Kind != QuantityKind.Integer || whole.Value == 0 || (!over && number.Value >= whole.Value))
        {
            return number;
        }

        return new Quantity(number.First, whole.End, number.Value / whole.Value, QuantityKind.Fraction);
    }

    private bool IsPronoun(int first, int end) =>
        end == first + 1 && _tokens[first].Is("one") && _tokens[first - 1].Text is "the" or "this" or "that" or "which";

    private static bool IsMoneySign(Token token) => token.Kind == TokenKind.Symbol && char.GetUnicodeCategory(token.Text[0]) == UnicodeCategory.CurrencySymbol;

    private static double? Sign(string text) => NumberWord.TryGetSign(text, out var value) ? value : null;
}
