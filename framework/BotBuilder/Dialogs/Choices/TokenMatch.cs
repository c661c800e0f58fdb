namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value whose words stand among a text's words, from the first to the last of them.</summary>
internal sealed record TokenMatch(SortedValue Value, int First, int Last, float Score)
{
    private const int DefaultMaxDistance = 2;

    public IEnumerable<int> Tokens => Enumerable.Range(First, Last - First + 1);

    public static IEnumerable<TokenMatch> All(SortedValue value, List<Token> words, List<Token> text, FindValuesOptions options)
    {
        var position = 0;
        while (position < text.Count && Next(value, words, text, position, options) is { } match)
        {
            yield return match;
            position = match.Last + 1;
        }
    }

    private static TokenMatch? Next(SortedValue value, List<Token> words, List<Token> text, int position, FindValuesOptions options)
    {
        var (matched, skipped, first, last) = (0, 0, -1, -1);
        foreach (var word in words)
        {
            var found = text.FindIndex(position, token => token.Normalized == word.Normalized);
            var distance = matched > 0 ? found - position : 0;
            if (found < 0 || distance > (options.MaxTokenDistance ?? DefaultMaxDistance))
            {
                continue;
            }

            matched++;
            skipped += distance;
            first = first < 0 ? found : first;
            last = found;
            position = found + 1;
        }

        var whole = matched == words.Count;
        if (matched == 0 || !(whole || options.AllowPartialMatches))
        {
            return null;
        }

        // A part of a value counts only when nothing else does, hence no score at all.
        return new TokenMatch(value, first, last, whole ? (float)matched / (matched + skipped) : 0);
    }
}
