using System.Collections.Frozen;

namespace DeclineBot.Coach.Understanding;

/// <summary>Patterns by the word they begin with, so that each word is compared with few of them.</summary>
internal sealed class PatternIndex
{
    private readonly FrozenDictionary<string, Pattern[]> _byWord;
    private readonly Pattern[] _others;

    public PatternIndex(IEnumerable<Pattern> patterns)
    {
        var all = patterns.ToArray();
        _others = [.. all.Where(pattern => pattern.FirstWords is null)];
        _byWord = all.Where(pattern => pattern.FirstWords is not null)
            .SelectMany(pattern => pattern.FirstWords!.Select(word => (word, pattern)))
            .GroupBy(pair => pair.word, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Select(pair => pair.pattern).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Every match in an utterance.</summary>
    public IEnumerable<Match> Find(Utterance utterance, NameFinder names)
    {
        for (var at = 0; at < utterance.Words.Count; at++)
        {
            foreach (var pattern in _byWord.TryGetValue(utterance.Words[at].Text, out var found) ? found.Concat(_others) : _others)
            {
                if (pattern.MatchAt(at, utterance, names) is { } match)
                {
                    yield return match;
                }
            }
        }
    }
}
