using System.Globalization;
using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Number;

/// <summary>Finds all places of a text, counted from the start ("third"), the end ("last") or here ("next").</summary>
internal static class OrdinalScanner
{
    private static readonly PhraseTable Relative = new(LexiconFile.Read("numbers").Rows("relative"));

    public static List<ModelResult> Find(string query, bool withRelative)
    {
        var tokens = new TokenList(query);
        var words = new WordReader(tokens);
        var results = new List<ModelResult>();
        for (var i = 0; i < tokens.Count;)
        {
            var result = withRelative ? RelativeAt(tokens, i, out var end) : None(out end);
            result ??= AbsoluteAt(tokens, words, i, out end);
            if (result is not null)
            {
                results.Add(result);
            }

            i = Math.Max(end, i + 1);
        }

        return results;
    }

    private static ModelResult? None(out int end)
    {
        end = 0;
        return null;
    }

    private static ModelResult? RelativeAt(TokenList tokens, int first, out int end)
    {
        if (!Relative.TryMatch(tokens, first, out end, out var place))
        {
            return null;
        }

        var sign = place.IndexOfAny(['+', '-']);
        var offset = place[sign..].TrimStart('+');
        return Result(tokens, first, end, "ordinal.relative", place[..sign], offset, place);
    }

    private static ModelResult? AbsoluteAt(TokenList tokens, WordReader words, int first, out int end)
    {
        end = first;
        var suffix = tokens[first + 1];
        double value;
        if (tokens[first].IsDigits && suffix.Glued && suffix.Text is "st" or "nd" or "rd" or "th"
            && !(tokens[first].Glued && (tokens[first - 1].IsWord || tokens[first - 1].Is('.'))))
        {
            end = first + 2;
            value = double.Parse(tokens[first].Text, CultureInfo.InvariantCulture);
        }
        else if (!words.TryOrdinal(first, out end, out value) || (NumberWord.TryGet(tokens[end - 1], out var last) && last.IsPlural))
        {
            return null;
        }
        else if (end == first + 2 && tokens[first].Is("a"))
        {
            // "A trillionth" is a part, not a place.
            return null;
        }

        var text = value.ToString("G15", CultureInfo.InvariantCulture);
        return Result(tokens, first, end, "ordinal", "start", text, text);
    }

    private static ModelResult Result(TokenList tokens, int first, int end, string type, string from, string offset, string value) => new()
    {
        Text = tokens.Slice(first, end),
        Start = tokens[first].Start,
        End = tokens[end - 1].End - 1,
        TypeName = type,
        Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal) { ["offset"] = offset, ["relativeTo"] = from, ["value"] = value },
    };
}
