using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads whole numbers in words, also mixed with digits ("3 hundred and 21"), and ordinals, whose last word is a place.</summary>
internal sealed class WordReader(TokenList tokens)
{
    // Longer numbers than this nobody says; the bound keeps scanning linear.
    private const int LongestNumber = 20;

    private int _edge = int.MaxValue;

    /// <summary>Reads the longest cardinal at <paramref name="first"/> that starts with a word, or with digits that a multiplier follows.</summary>
    public bool TryCardinal(int first, out int end, out double value) => TryRead(first, ordinal: false, out end, out value);

    /// <summary>Whether exactly the tokens before <paramref name="end"/> are a cardinal.</summary>
    public bool IsCardinal(int first, int end, out double value)
    {
        _edge = end;
        var whole = TryRead(first, ordinal: false, out var stop, out value) && stop == end;
        _edge = int.MaxValue;
        return whole;
    }

    /// <summary>Reads an ordinal in words, "twenty-first" or "three hundredths"; plural places count only when asked for.</summary>
    public bool TryOrdinal(int first, out int end, out double value) => TryRead(first, ordinal: true, out end, out value);

    private bool TryRead(int first, bool ordinal, out int end, out double value)
    {
        var limit = first + LongestNumber;
        (end, value) = (first, 0);
        var previous = double.MaxValue;
        var done = false;
        var endsInPlace = false;
        var at = first;
        while (at < limit && !done)
        {
            var start = end > first && At(at).Is("and") ? at + 1 : at;
            if (!Chunk(start, ordinal, isFirst: start == at, out var next, out var chunk, out var place, out var scale)
                || scale >= previous || chunk >= previous || (end > first && chunk == 0) || (end > first && previous <= 1))
            {
                break;
            }

            value += chunk;
            (end, at, previous) = (next, next, scale);
            (endsInPlace, done) = (place, place || scale <= 1);
        }

        return end > first && (!ordinal || endsInPlace);
    }

    // One chunk is a small number with its multipliers: "three hundred and two thousand".
    private bool Chunk(int first, bool ordinal, bool isFirst, out int end, out double value, out bool place, out double scale)
    {
        scale = 1;
        if (!Small(first, ordinal, isFirst, out end, out value, out place))
        {
            return false;
        }

        while (!place && NumberWord.TryGet(At(SkipHyphen(end)), out var word) && word.IsMultiplier && (ordinal || !word.IsOrdinal))
        {
            value *= word.Value;
            scale *= word.Value;
            place = word.IsOrdinal;
            end = SkipHyphen(end) + 1;
        }

        return true;
    }

    private bool Small(int first, bool ordinal, bool isFirst, out int end, out double value, out bool place)
    {
        if (!Below100(first, ordinal, isFirst, out end, out value, out place))
        {
            return false;
        }

        var hundred = SkipHyphen(end);
        if (place || value == 0 || !NumberWord.TryGet(At(hundred), out var word) || !word.IsHundred || (word.IsOrdinal && !ordinal))
        {
            return true;
        }

        value *= 100;
        place = word.IsOrdinal;
        end = hundred + 1;
        if (place)
        {
            return true;
        }

        var and = At(end).Is("and");
        var rest = and ? end + 1 : SkipHyphen(end);
        if ((and || At(rest).IsWord) && Below100(rest, ordinal, false, out var restEnd, out var restValue, out var restPlace)
            && restValue is > 0 and < 100 && restValue == Math.Floor(restValue)
            && !(NumberWord.TryGet(At(restEnd), out var after) && after.IsHundred && !after.IsOrdinal))
        {
            (end, value, place) = (restEnd, value + restValue, restPlace);
        }

        return true;
    }

    private bool Below100(int first, bool ordinal, bool isFirst, out int end, out double value, out bool place)
    {
        (end, value, place) = (first, 0, false);
        if (At(first).IsDigits)
        {
            if (!DigitReader.TryRead(tokens, first, out end, out value))
            {
                return false;
            }

            var scaled = NumberWord.TryGet(At(end), out var big) && (big.IsHundred || big.IsMultiplier) && !big.IsOrdinal;
            return scaled || !(isFirst || (At(end).Glued && At(end).IsWord));
        }

        if (At(first).Is("a") || At(first).Is("an"))
        {
            value = 1;
            end = first + 1;
            return isFirst && NumberWord.TryGet(At(end), out var next) && (next.IsHundred || next.IsMultiplier) && (ordinal || !next.IsOrdinal);
        }

        if (!NumberWord.TryGet(At(first), out var word) || (word.IsOrdinal && !ordinal))
        {
            return false;
        }

        (end, value, place) = (first + 1, word.Value, word.IsOrdinal);
        if (word.IsHundred || word.IsMultiplier)
        {
            return word.IsOrdinal;
        }

        var unit = At(end).Is("and") && !ordinal ? end + 1 : SkipHyphen(end);
        if (word.IsTens && !place && NumberWord.TryGet(At(unit), out var ones) && ones.IsUnit && (ordinal || !ones.IsOrdinal))
        {
            (end, value, place) = (unit + 1, value + ones.Value, ones.IsOrdinal);
        }

        return true;
    }

    private int SkipHyphen(int at) => At(at).Is('-') && At(at + 1).IsWord ? at + 1 : at;

    private Token At(int index) => index < _edge ? tokens[index] : default;
}
