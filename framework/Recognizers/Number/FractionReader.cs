using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads fractions in words: "two thirds", "one and a half million", "one hundred thirty-two fifths".</summary>
internal sealed class FractionReader(TokenList tokens, WordReader words)
{
    private const int LongestFraction = 16;

    // From here on a multiplier takes a fraction: "half million", but not "half hundred".
    private const double SmallestScale = 100000;

    public bool TryRead(int first, out int end, out double value)
    {
        (end, value) = (first, 0);
        var at = DenominatorFrom(first);
        if (at < 0)
        {
            return false;
        }

        var simple = Part(tokens[at]);
        var start = simple > 0 ? at : CompoundStart(first, at);
        var denominator = simple;
        if (simple == 0 && !(start > first && words.TryOrdinal(start, out _, out denominator)))
        {
            return false;
        }

        if (simple == 0 && start == at && denominator <= 2)
        {
            return false;
        }

        end = at + 1;
        var plural = tokens[at].Text.EndsWith('s');
        var scale = ScaleAfter(end, out var afterScale);
        if (!Numerator(first, start, out var whole, out var wholeScale, out var numerator, out var single, denominator))
        {
            return false;
        }

        // "Two millionth" is no fraction; neither is a lone "quarter", which may be a time or a coin.
        if ((simple == 0 && !single && !plural) || (simple == 4 && at == first && scale == 1) || (simple == 4 && !single && !plural && scale == 1))
        {
            return false;
        }

        var part = numerator / denominator;
        value = whole < 0 ? part * scale
            : scale > 1 ? (wholeScale >= 1000 ? whole + (part * scale) : (whole + part) * scale)
            : whole + (part * (wholeScale >= 1000000 ? wholeScale : 1));
        end = scale > 1 ? afterScale : end;
        return true;
    }

    private int DenominatorFrom(int first)
    {
        for (var at = first; at < first + LongestFraction; at++)
        {
            var token = tokens[at];
            if (Part(token) > 0)
            {
                return at;
            }

            var counts = NumberWord.TryGet(token, out var word);
            if (counts && word.IsOrdinal)
            {
                return at == first ? -1 : at;
            }

            if (!counts && !token.Is("and") && !token.Is("a") && !token.Is("an") && !token.Is('-') && !(at == first && token.IsDigits))
            {
                return -1;
            }
        }

        return -1;
    }

    private static double Part(Token token) => token.Text switch
    {
        "half" or "halves" => 2,
        "quarter" or "quarters" => 4,
        _ => 0,
    };

    // The longest denominator that leaves a numerator: in "one hundred thirty fifths" it is "thirty fifths".
    private int CompoundStart(int first, int at)
    {
        for (var start = first + 1; start < at; start++)
        {
            if (!tokens[start - 1].Is("and") && !tokens[start - 1].Is('-') && !tokens[start].Is('-')
                && words.TryOrdinal(start, out var end, out _) && end == at + 1 && IsCount(first, start))
            {
                return start;
            }
        }

        return at;
    }

    private bool IsCount(int first, int end) => IsOne(first, end) || words.IsCardinal(first, end, out _);

    private bool IsOne(int first, int end) =>
        end == first + 1 && (tokens[first].Is("a") || tokens[first].Is("an") || tokens[first].Is("one"));

    private bool Numerator(
        int first, int start, out double whole, out double wholeScale, out double numerator, out bool single, double denominator)
    {
        (whole, wholeScale, numerator, single) = (-1, 1, 1, true);
        var end = start > first && tokens[start - 1].Is('-') ? start - 1 : start;
        if (end == first || IsOne(first, end))
        {
            return true;
        }

        for (var and = end - 1; and > first; and--)
        {
            if (!tokens[and].Is("and"))
            {
                continue;
            }

            single = and + 1 == end || IsOne(and + 1, end);
            if (Whole(first, and, out whole, out wholeScale)
                && (single || words.IsCardinal(and + 1, end, out numerator))
                && numerator < denominator)
            {
                return true;
            }

            break;
        }

        (whole, single) = (-1, false);
        return words.IsCardinal(first, end, out numerator);
    }

    private bool Whole(int first, int end, out double value, out double scale)
    {
        scale = NumberWord.TryGet(tokens[end - 1], out var word) && word.IsMultiplier ? word.Value : 1;
        return words.IsCardinal(first, end, out value) || (DigitReader.TryRead(tokens, first, out var stop, out value) && stop == end);
    }

    private double ScaleAfter(int at, out int end)
    {
        var skipped = tokens[at].Is("of") && (tokens[at + 1].Is("a") || tokens[at + 1].Is("one")) ? at + 2 : at;
        end = skipped + 1;
        return NumberWord.TryGet(tokens[skipped], out var word) && !word.IsOrdinal && word.Value >= SmallestScale ? word.Value : 1;
    }
}
