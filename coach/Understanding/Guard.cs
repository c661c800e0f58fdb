namespace DeclineBot.Coach.Understanding;

/// <summary>Knows which stretches of an utterance do not say that something is so: "not by phone", "if they call", "should I …?".</summary>
internal sealed class Guard
{
    private const int NegationReach = 3;
    private readonly Utterance _utterance;
    private readonly List<Match> _hypothetical;
    private readonly HashSet<int> _rescued;

    public Guard(Utterance utterance, NameFinder names)
    {
        _utterance = utterance;
        _hypothetical = [.. Find(utterance.Language.Hypothetical, utterance, names)];
        _rescued = [.. Find(utterance.Language.Rescues, utterance, names).Select(match => utterance.Words[match.From].Sentence)];
    }

    /// <summary>Whether a stretch is said to be so.</summary>
    public bool Asserts(Match match) => !IsNegated(match.From) && !IsHypothetical(match.From);

    private bool IsNegated(int at)
    {
        var clause = _utterance.Words[at].Clause;
        for (var before = at - 1; before >= 0 && before >= at - NegationReach && _utterance.Words[before].Clause == clause; before--)
        {
            if (_utterance.Language.Negations.Contains(_utterance.Words[before].Text))
            {
                return true;
            }
        }

        return false;
    }

    // "How do I turn them down?" and "help me …?" ask for help with what is decided; other questions ask whether.
    private bool IsHypothetical(int at)
    {
        var word = _utterance.Words[at];
        return !_rescued.Contains(word.Sentence)
            && (_utterance.IsAsked(at) || _hypothetical.Exists(match => match.From <= at && _utterance.Words[match.From].Clause == word.Clause));
    }

    private static IEnumerable<Match> Find(IEnumerable<Pattern> patterns, Utterance utterance, NameFinder names) =>
        from pattern in patterns
        from at in Enumerable.Range(0, utterance.Words.Count)
        let match = pattern.MatchAt(at, utterance, names)
        where match is not null
        select match;
}
