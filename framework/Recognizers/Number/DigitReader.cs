using System.Globalization;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Reads numbers written in digits, with the separators of English, of India and of the continent.</summary>
internal static class DigitReader
{
    private const int LongestChain = 24;

    /// <summary>Reads the digits at <paramref name="first"/> and their separators; signs, suffixes and fractions are others' work.</summary>
    public static bool TryRead(TokenList tokens, int first, out int end, out double value)
    {
        (end, value) = (first, 0);
        if (tokens[first].Is('.'))
        {
            var bare = !tokens[first].Glued || (!tokens[first - 1].IsDigits && !tokens[first - 1].IsWord);
            if (!bare || !tokens[first + 1].IsDigits || !tokens[first + 1].Glued)
            {
                return false;
            }

            end = first + 2;
            value = Parse("0." + tokens[first + 1].Text);
            return true;
        }

        if (!tokens[first].IsDigits)
        {
            return false;
        }

        // Inside an address or a series ("192.168.1.2", "22,24,26") every run of digits is a number of its own.
        if (first > 1 && (Separates(tokens, first - 1, '.') || Separates(tokens, first - 1, ',')) && tokens[first - 2].IsDigits)
        {
            end = first + 1;
            value = Parse(tokens[first].Text);
            return true;
        }

        var spaced = SpacedGroups(tokens, first);
        if (spaced > first + 1)
        {
            var digits = string.Concat(Enumerable.Range(first, spaced - first).Select(i => tokens[i].Text));
            var fraction = Separates(tokens, spaced, '.');
            end = fraction ? spaced + 2 : spaced;
            value = Parse(fraction ? $"{digits}.{tokens[spaced + 1].Text}" : digits);
            return true;
        }

        ReadChain(tokens, first, out end, out value);
        return true;
    }

    private static void ReadChain(TokenList tokens, int first, out int end, out double value)
    {
        List<string> parts = [tokens[first].Text];
        var marks = string.Empty;
        var at = first + 1;
        while (marks.Length < LongestChain && (Separates(tokens, at, ',') || Separates(tokens, at, '.')))
        {
            marks += tokens[at].Text;
            parts.Add(tokens[at + 1].Text);
            at += 2;
        }

        if (Interpret(parts, marks) is { } text)
        {
            (end, value) = (at, Parse(text));
        }
        else
        {
            (end, value) = (first + 1, Parse(parts[0]));
        }
    }

    // The invariant spelling of the chain, or null when it is a list of numbers (an address, a series), not one.
    private static string? Interpret(List<string> parts, string marks)
    {
        if (marks.Length == 0)
        {
            return parts[0];
        }

        var mixed = marks.Length > 1 && marks[^1] != marks[0] && marks.TrimEnd(marks[^1]).Length == marks.Length - 1;
        var whole = mixed ? parts[..^1] : parts;
        var grouped = IsGrouped(whole) || (marks[0] == ',' && IsIndian(whole));
        if (mixed)
        {
            return grouped ? $"{string.Concat(whole)}.{parts[^1]}" : null;
        }

        return marks switch
        {
            "." => $"{parts[0]}.{parts[1]}",
            _ when grouped => string.Concat(parts),
            "," => $"{parts[0]}.{parts[1]}",
            _ => null,
        };
    }

    private static bool IsGrouped(List<string> parts) =>
        parts.Count > 1 && parts[0].Length <= 3 && parts.Skip(1).All(part => part.Length == 3);

    private static bool IsIndian(List<string> parts) =>
        parts.Count > 2 && parts[0].Length <= 2 && parts[^1].Length == 3 && parts.Skip(1).SkipLast(1).All(part => part.Length == 2);

    private static int SpacedGroups(TokenList tokens, int first)
    {
        var at = first + 1;
        if (tokens[first].Length > 3)
        {
            return at;
        }

        while (at - first < LongestChain && tokens[at].IsDigits && tokens[at].Length == 3 && tokens[at].Start - tokens[at - 1].End == 1)
        {
            at++;
        }

        return at;
    }

    private static bool Separates(TokenList tokens, int at, char mark) =>
        tokens[at].Is(mark) && tokens[at].Glued && tokens[at + 1].IsDigits && tokens[at + 1].Glued;

    private static double Parse(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
