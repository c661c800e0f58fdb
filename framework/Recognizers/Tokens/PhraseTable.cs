namespace Microsoft.Recognizers.Text.Tokens;

/// <summary>Phrases of one or more words with their meaning; the longest that fits wins.</summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, List<(string[] Words, string Meaning)>> _byFirst = [];

    public PhraseTable(IEnumerable<KeyValuePair<string, string>> rows)
    {
        foreach (var (phrase, meaning) in rows)
        {
            var tokens = new TokenList(phrase);
            string[] words = [.. Enumerable.Range(0, tokens.Count).Select(i => tokens[i].Text)];
            if (!_byFirst.TryGetValue(words[0], out var list))
            {
                _byFirst[words[0]] = list = [];
            }

            list.Add((words, meaning));
        }

        foreach (var list in _byFirst.Values)
        {
            list.Sort((a, b) => b.Words.Length - a.Words.Length);
        }
    }

    public bool TryMatch(TokenList tokens, int first, out int end, out string meaning)
    {
        (end, meaning) = (first, string.Empty);
        if (tokens[first].Kind == TokenKind.End || !_byFirst.TryGetValue(tokens[first].Text, out var list))
        {
            return false;
        }

        foreach (var (words, key) in list)
        {
            var at = 1;
            while (at < words.Length && tokens[first + at].Is(words[at]))
            {
                at++;
            }

            if (at == words.Length)
            {
                (end, meaning) = (first + at, key);
                return true;
            }
        }

        return false;
    }
}
