namespace DeclineBot.Coach.Script;

/// <summary>
/// Tells a noun phrase from a clause by its first finite verb. It says <see cref="PhraseShape.Unsure"/> rather than
/// guess: a wrong guess makes a broken sentence, and for the unsure there is a frame that takes anything.
/// </summary>
internal sealed class PhraseReader(SentenceWords words)
{
    private enum Finite { No, Maybe, Yes }

    public PhraseShape Read(IReadOnlyList<SentenceToken> tokens)
    {
        if (tokens.Count == 0)
        {
            return PhraseShape.Unsure;
        }

        if (words.Is("subjects", tokens[0].Bare))
        {
            return tokens.Count > 1 ? PhraseShape.Clause : PhraseShape.Unsure;
        }

        if (words.Is("links", tokens[0].Bare) || words.Is("prepositions", tokens[0].Bare))
        {
            return PhraseShape.Unsure;
        }

        for (var at = 1; at < tokens.Count; at++)
        {
            var finite = FiniteAt(tokens, at);
            if (finite == Finite.No)
            {
                continue;
            }

            if (!IsRelative(tokens, at))
            {
                return finite == Finite.Yes && !tokens.Take(at).Any(token => token.EndsPhrase) ? PhraseShape.Clause : PhraseShape.Unsure;
            }

            return AfterRelative(tokens, at);
        }

        return StartsNoun(tokens) || (tokens.Count <= 10 && !tokens.Any(token => token.EndsPhrase)) ? PhraseShape.NounPhrase : PhraseShape.Unsure;
    }

    /// <summary>Whether a finite verb stands anywhere in it.</summary>
    public bool HasFinite(IReadOnlyList<SentenceToken> tokens) =>
        tokens.Any(token => words.Is("finite", token.Bare) || (words.Is("subjects", token.Bare) && token.Bare.Contains('\'') && token.Bare is not "that's"))
        || (tokens.Count > 1 && tokens[0].Bare is "that's")
        || Enumerable.Range(1, Math.Max(0, tokens.Count - 1)).Any(at => FiniteAt(tokens, at) == Finite.Yes)
        || tokens.Zip(tokens.Skip(1)).Any(pair => words.Is("inner-subjects", pair.First.Bare) && (words.Is("maybe-finite", pair.Second.Bare) || IsPast(pair.Second.Bare)));

    /// <summary>Whether a third person's present tense follows a noun: "my daughter starts school in May".</summary>
    public bool HasPresent(IReadOnlyList<SentenceToken> tokens)
    {
        for (var at = 2; at + 1 < tokens.Count; at++)
        {
            if (tokens[at].Bare.EndsWith('s') && words.Is("maybe-finite", tokens[at].Bare) && FiniteAt(tokens, at) == Finite.Maybe
                && !words.Is("finite", tokens[at + 1].Bare) && tokens[at + 1].Bare is not ("and" or "or") && !tokens[at].EndsPhrase)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word is a past form that we can turn into a gerund.</summary>
    public bool IsPast(string bare) => words.Map("past", bare) is not null || IsRegularPast(bare);

    /// <summary>"moved" becomes "moving".</summary>
    public string Gerund(string bare) => words.Map("past", bare) ?? bare switch
    {
        _ when bare.EndsWith("eed", StringComparison.Ordinal) => bare[..^1] + "ing",
        _ when bare.EndsWith("ied", StringComparison.Ordinal) => bare[..^3] + "ying",
        _ => bare[..^2] + "ing",
    };

    private bool IsRegularPast(string bare) =>
        bare.Length >= 5 && bare.EndsWith("ed", StringComparison.Ordinal) && !bare.Contains('-') && !words.Is("not-past", bare);

    private Finite FiniteAt(IReadOnlyList<SentenceToken> tokens, int at)
    {
        var (bare, before) = (tokens[at].Bare, tokens[at - 1].Bare);
        if (words.Is("determiners", before) || words.Is("prepositions", before))
        {
            return Finite.No;
        }

        var next = at + 1 < tokens.Count ? tokens[at + 1].Bare : "";
        if (words.Is("finite", bare))
        {
            return Finite.Yes;
        }

        if (before.EndsWith("'s", StringComparison.Ordinal) && (words.Is("verb-tails", bare) || bare.EndsWith("ing", StringComparison.Ordinal) || IsRegularPast(bare)))
        {
            return Finite.Maybe;
        }

        if (IsPast(bare))
        {
            return words.Is("after-a-verb", next) ? Finite.Yes : Finite.Maybe;
        }

        return words.Is("maybe-finite", bare) ? Finite.Maybe : Finite.No;
    }

    // "the questions Dana asked", "the work I want to do": the verb belongs to a relative clause.
    private bool IsRelative(IReadOnlyList<SentenceToken> tokens, int verb)
    {
        for (var at = 1; at < verb; at++)
        {
            var token = tokens[at];
            var before = tokens[at - 1];
            if (words.Is("inner-subjects", token.Bare) || (words.Is("links", token.Bare) && !token.IsCapitalised))
            {
                return true;
            }

            if (token.IsCapitalised && !before.IsCapitalised && !words.Is("prepositions", before.Bare) && !words.Is("determiners", before.Bare)
                && !before.EndsPhrase && at == verb - 1)
            {
                return true;
            }
        }

        return false;
    }

    // "The flat I have now is tied to my job": a second verb makes the whole a clause again.
    private PhraseShape AfterRelative(IReadOnlyList<SentenceToken> tokens, int first)
    {
        var isLinked = false;
        for (var at = first + 1; at < tokens.Count; at++)
        {
            var before = tokens[at - 1].Bare;
            isLinked |= words.Is("links", tokens[at].Bare);
            if (words.Is("inner-subjects", before) || words.Is("links", before) || before is "to" or "not")
            {
                continue;
            }

            if (words.Is("copulas", tokens[at].Bare))
            {
                return isLinked ? PhraseShape.Unsure : PhraseShape.Clause;
            }

            if (FiniteAt(tokens, at) != Finite.No && !words.Is("finite", before))
            {
                return PhraseShape.Unsure;
            }
        }

        return PhraseShape.NounPhrase;
    }

    private bool StartsNoun(IReadOnlyList<SentenceToken> tokens) =>
        words.Is("determiners", tokens[0].Bare) || tokens[0].Bare.EndsWith("'s", StringComparison.Ordinal)
        || tokens[0].Bare.EndsWith("s'", StringComparison.Ordinal) || tokens[0].IsCapitalised;
}
