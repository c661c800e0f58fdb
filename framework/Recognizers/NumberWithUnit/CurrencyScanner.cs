using System.Globalization;
using Microsoft.Recognizers.Text.Number;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.NumberWithUnit;

/// <summary>Finds all amounts of money in a text.</summary>
internal sealed class CurrencyScanner
{
    private readonly TokenList _tokens;
    private readonly QuantityReader _numbers;

    private CurrencyScanner(string query)
    {
        _tokens = new TokenList(query);
        _numbers = new QuantityReader(_tokens);
    }

    public static List<ModelResult> Find(string query)
    {
        var scanner = new CurrencyScanner(query);
        var results = new List<ModelResult>();
        for (var i = 0; i < scanner._tokens.Count;)
        {
            if (scanner.Read(i, out var end) is { } found)
            {
                results.Add(found);
                i = end;
            }
            else
            {
                i++;
            }
        }

        return results;
    }

    private ModelResult? Read(int first, out int end)
    {
        end = first;
        if (NumberFirst(first) is { } behind)
        {
            var whole = behind.Value;
            end = WithHundredths(behind.End, behind.Unit, ref whole);
            return Result(first, end, behind.Unit, whole);
        }

        if (CurrencyUnit.BeforeNumber(_tokens, first) is { } unit && _numbers.TryRead(unit.End, out var number, unitFollows: true) && number.Kind != QuantityKind.Power)
        {
            var value = number.Value * unit.Scale;
            end = WithHundredths(number.End, unit, ref value);
            return Result(first, end, unit, value);
        }

        if (CurrencyUnit.Alone(_tokens, first) is { } alone && _tokens[first].IsWord && !(_tokens[first].Glued && _tokens[first - 1].IsDigits && alone.Iso is not null))
        {
            end = alone.End;
            return Result(first, end, alone, null);
        }

        return null;
    }

    private (int End, CurrencyUnit Unit, double Value)? NumberFirst(int first)
    {
        if (!_numbers.TryRead(first, out var number, unitFollows: true))
        {
            return null;
        }

        var at = _tokens[number.End].Is('-') && _tokens.GluedToNext(number.End) ? number.End + 1 : number.End;
        if (CurrencyUnit.BehindNumber(_tokens, at) is not { } unit)
        {
            return null;
        }

        // In "3 USD50 cards" and "1 $10" the unit belongs to what follows.
        if (_tokens[unit.End].IsDigits && _tokens[unit.End].Glued && !_tokens[at].Glued)
        {
            return null;
        }

        var value = number.Value * unit.Scale;
        if (NumberWord.TryGet(_tokens[unit.End], out var scale) && scale is { IsOrdinal: false, Value: >= 1000000 })
        {
            return (unit.End + 1, unit, value * scale.Value);
        }

        return (unit.End, unit, value);
    }

    // "3 dollars 50 cents", "15 dollars and 15"; an amount with a point has its cents already.
    private int WithHundredths(int end, CurrencyUnit unit, ref double value)
    {
        var at = _tokens[end].Is("and") ? end + 1 : end;
        if (!unit.HasHundredths || value != Math.Floor(value) || !(_tokens[at].IsWord || (_tokens[at].IsDigits && !_tokens[at].Glued))
            || !_numbers.TryRead(at, out var part) || part.Kind != QuantityKind.Integer || part.Value is < 1 or >= 100)
        {
            return end;
        }

        if (CurrencyUnit.IsHundredth(_tokens, part.End, out var last))
        {
            value += part.Value / 100;
            return last;
        }

        var counted = _tokens[part.End].Text is "times" or "years" or "months" or "weeks" or "days" or "hours" or "is";
        var digitsOnDigits = at == end && _tokens[end - 1].IsDigits;
        if (counted || digitsOnDigits || CurrencyUnit.BehindNumber(_tokens, part.End) is not null)
        {
            return end;
        }

        value += part.Value / 100;
        return part.End;
    }

    private ModelResult Result(int first, int end, CurrencyUnit unit, double? value)
    {
        var result = new ModelResult
        {
            Text = _tokens.Slice(first, end),
            Start = _tokens[first].Start,
            End = _tokens[end - 1].End - 1,
            TypeName = "currency",
        };
        result.Resolution["value"] = value?.ToString("G15", CultureInfo.InvariantCulture)!;
        result.Resolution["unit"] = unit.Name;
        if (unit.Iso is not null)
        {
            result.Resolution["isoCurrency"] = unit.Iso;
        }

        return result;
    }
}
