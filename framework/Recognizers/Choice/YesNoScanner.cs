using Microsoft.Recognizers.Text.Tokens;

namespace Microsoft.Recognizers.Text.Choice;

/// <summary>Finds the surest yes or no: the more of the text it covers the surer, the first one on a draw.</summary>
internal static class YesNoScanner
{
    private static readonly Dictionary<string, string> Answers = LexiconFile.Read("choices").Table("answers");
    private static readonly Dictionary<string, string> Signs = LexiconFile.Read("choices").Table("signs");

    public static ModelResult? Find(string query)
    {
        var tokens = Tokenize(query);
        (int First, int Count, bool Value)? best = null;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (Match(query, tokens, i) is { } match && (best is null || match.Count > best.Value.Count))
            {
                best = (i, match.Count, match.Value);
            }
        }

        return best is { } found ? Result(query, tokens, found.First, found.Count, found.Value) : null;
    }

    private static ModelResult Result(string query, List<Range> tokens, int first, int count, bool value)
    {
        var (start, end) = (tokens[first].Start.Value, tokens[first + count - 1].End.Value);
        return new ModelResult
        {
            Text = query[start..end],
            Start = start,
            End = end - 1,
            TypeName = "boolean",
            Resolution = new SortedDictionary<string, object>(StringComparer.Ordinal)
            {
                ["value"] = value,
                ["score"] = 0.4 + (0.6 * ((double)count / tokens.Count)),
            },
        };
    }

    private static (int Count, bool Value)? Match(string query, List<Range> tokens, int i)
    {
        var word = query[tokens[i]];
        if (i + 1 < tokens.Count && Answers.TryGetValue($"{word} {query[tokens[i + 1]]}".ToLowerInvariant(), out var two))
        {
            return (2, two == "yes");
        }

        if (Answers.TryGetValue(word.ToLowerInvariant(), out var one))
        {
            return (1, one == "yes");
        }

        if (!Signs.TryGetValue(word, out var sign))
        {
            return null;
        }

        var toned = i + 1 < tokens.Count && tokens[i + 1].Start.Value == tokens[i].End.Value && IsSkinTone(query, tokens[i + 1]);
        return (toned ? 2 : 1, sign == "yes");
    }

    private static bool IsSkinTone(string query, Range token) =>
        char.IsSurrogatePair(query, token.Start.Value) && char.ConvertToUtf32(query, token.Start.Value) is >= 0x1F3FB and <= 0x1F3FF;

    // Here a token is a run of letters and digits, or one emoji; punctuation counts for nothing.
    private static List<Range> Tokenize(string query)
    {
        var tokens = new List<Range>();
        for (var at = 0; at < query.Length;)
        {
            var end = at;
            while (end < query.Length && char.IsLetterOrDigit(query[end]))
            {
                end++;
            }

            if (end == at && char.IsHighSurrogate(query[at]) && at + 1 < query.Length)
            {
                end = at + 2;
            }
            else if (end == at && query[at] > '\u2600')
            {
                end = at + 1;
            }

            if (end > at)
            {
                tokens.Add(at..end);
            }

            at = Math.Max(end, at + 1);
        }

        return tokens;
    }
}
