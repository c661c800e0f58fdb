using System.Collections.Frozen;

namespace DeclineBot.Coach.Review.Language;

/// <summary>Phrases by what they begin with, so that each token is compared with few of them.</summary>
internal sealed class PhraseIndex
{
    private const int KeyLength = 3;
    private readonly FrozenDictionary<string, Phrase[]> _byWord;
    private readonly FrozenDictionary<string, Phrase[]> _byPrefix;
    private readonly FrozenDictionary<TokenKind, Phrase[]> _byKind;
    private readonly FrozenDictionary<string, Phrase[]> _byClass;

    public PhraseIndex(IEnumerable<Phrase> phrases)
    {
        var all = phrases.ToList();
        _byWord = Group(all, phrase => phrase.Elements[0].Words);
        _byPrefix = Group(all, phrase => phrase.Elements[0].Prefixes.Select(Key));
        _byClass = Group(all, phrase => phrase.Elements[0].Class is { } name ? [name] : []);
        _byKind = all.SelectMany(phrase => phrase.Elements[0].Kinds.Select(kind => (kind, phrase)))
            .GroupBy(pair => pair.kind).ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.phrase).ToArray());
    }

    public void Find(IReadOnlyList<Token> tokens, MentionIndex mentions)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var token = tokens[at];
            if (_byWord.TryGetValue(token.Text, out var byWord))
            {
                Try(byWord, tokens, mentions, at);
            }

            if (token.Kind != TokenKind.Word)
            {
                if (_byKind.TryGetValue(token.Kind, out var byKind))
                {
                    Try(byKind, tokens, mentions, at);
                }
            }
            else if (token.Text.Length >= KeyLength && _byPrefix.TryGetValue(Key(token.Text), out var byPrefix))
            {
                Try(byPrefix, tokens, mentions, at);
            }
        }

        foreach (var (name, phrases) in _byClass)
        {
            foreach (var mention in mentions.Of(name))
            {
                Try(phrases, tokens, mentions, mention.First);
            }
        }
    }

    private static void Try(Phrase[] phrases, IReadOnlyList<Token> tokens, MentionIndex mentions, int at)
    {
        foreach (var phrase in phrases)
        {
            var end = Match(phrase.Elements, 0, tokens, mentions, at, tokens[at].Sentence);
            if (end > at)
            {
                mentions.Add(new Mention(phrase.Class, at, end));
            }
        }
    }

    // Bounded: gaps are short and phrases too, so the work for a token never depends on the text's length.
    private static int Match(IReadOnlyList<PhraseElement> elements, int element, IReadOnlyList<Token> tokens, MentionIndex mentions, int at, int sentence)
    {
        if (element == elements.Count)
        {
            return at;
        }

        var current = elements[element];
        if (current.Gap > 0)
        {
            for (var skipped = 0; skipped <= current.Gap; skipped++)
            {
                var end = Match(elements, element + 1, tokens, mentions, at + skipped, sentence);
                if (end >= 0)
                {
                    return end;
                }
            }

            return -1;
        }

        if (at < tokens.Count && tokens[at].Sentence == sentence)
        {
            var next = current.Class is { } name ? mentions.EndAt(name, at) : current.Accepts(tokens[at]) ? at + 1 : -1;
            if (next >= 0)
            {
                var end = Match(elements, element + 1, tokens, mentions, next, sentence);
                if (end >= 0)
                {
                    return end;
                }
            }
        }

        return current.Optional ? Match(elements, element + 1, tokens, mentions, at, sentence) : -1;
    }

    private static string Key(string word) => word.Length > KeyLength ? word[..KeyLength] : word;

    private static FrozenDictionary<string, Phrase[]> Group(List<Phrase> phrases, Func<Phrase, IEnumerable<string>> keys) =>
        phrases.SelectMany(phrase => keys(phrase).Distinct().Select(key => (key, phrase)))
            .GroupBy(pair => pair.key, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.phrase).ToArray(), StringComparer.Ordinal);
}
