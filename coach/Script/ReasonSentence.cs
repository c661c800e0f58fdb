using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Script;

/// <summary>Makes a grammatical sentence of the person's reason, whatever form they typed it in.</summary>
internal sealed class ReasonSentence(Copy copy, SentenceWords words)
{
    private readonly StatementTidy _tidy = new(words);
    private readonly PhraseReader _reader = new(words);

    /// <summary>The reason as one or more whole sentences.</summary>
    public string Write(string text, Destination? destination)
    {
        var (first, mark, rest) = _tidy.Split(_tidy.Clean(text));
        var tokens = SentenceTokens.Of(first);
        var (frame, reason) = Fit(tokens, first, destination ?? Destination.Neither, mark, rest);
        return Fitting.Join(copy.Say($"script.reason.{frame}", ("reason", reason)), mark, rest);
    }

    private (string Frame, string Reason) Fit(IReadOnlyList<SentenceToken> tokens, string first, Destination destination, string mark, string rest)
    {
        if (tokens.Count == 0)
        {
            return ("as-is", first);
        }

        var (one, two) = (tokens[0].Bare, tokens.Count > 1 ? tokens[1].Bare : "");
        return (one, two) switch
        {
            ("because" or "due", "of" or "to") => ("because-of", Inline(tokens, 0)),
            ("because", _) => Fit(Without(tokens, 1), Without(tokens, 1).From(0), destination, mark, rest),
            ("since" or "as", "i" or "i'm" or "i've" or "we" or "we're" or "my" or "our") when !first.Contains(',') =>
                Fit(Without(tokens, 1), Without(tokens, 1).From(0), destination, mark, rest),
            ("in", "order") when tokens.Count > 3 => ("wish", tokens.From(3)),
            ("to", "start") when tokens.Count > 2 && tokens[2].Bare is "with" => ("as-is", first),
            ("to", _) when tokens.Count > 1 && !words.Is("not-wishes", two) => ("wish", tokens.From(1)),
            ("to", "be") when tokens.Count > 3 && tokens[2].Bare is not ("fair" or "honest" or "frank") => ("wish", tokens.From(1)),
            ("to", _) => (_reader.HasFinite(tokens) ? "as-is" : "unsure", Inline(tokens, 0)),
            ("nothing", _) => ("as-is", first),
            ("so", "that") when tokens.Count > 3 => ("this-way", tokens.From(2)),
            ("so", _) when tokens.Count > 2 => ("this-way", tokens.From(1)),
            ("for", _) when tokens.Count <= 6 && !_reader.HasFinite(tokens) => ("purpose", Inline(tokens, 0)),
            ("too", _) when !_reader.HasFinite(tokens) => ("it-is", Inline(tokens, 0)),
            ("not", "ready" or "able" or "willing" or "allowed") => ("state", Inline(tokens, 0)),
            ("keep" or "stay", _) when tokens.Count > 1 && !_reader.HasFinite(tokens) => ("wish", Inline(tokens, 0)),
            ("a" or "the", "chance" or "opportunity") => ("have", Inline(tokens, 0)),
            _ => FitPhrase(tokens, first, destination, mark, rest),
        };
    }

    private (string Frame, string Reason) FitPhrase(IReadOnlyList<SentenceToken> tokens, string first, Destination destination, string mark, string rest)
    {
        var (one, two) = (tokens[0].Bare, tokens.Count > 1 ? tokens[1].Bare : "");
        if (mark.Contains('?') || first[0] is '"' or '“')
        {
            return ("as-is", first);
        }

        if (words.Is("near", one) || (one is "much" && words.Is("near", two)) || (two is "bit" or "little" or "lot" && tokens.Count > 2 && words.Is("near", tokens[2].Bare)))
        {
            return ($"yardstick.{Key(destination)}", Inline(tokens, 0));
        }

        if (words.Is("comparatives", one) && two is "for" or "on" or "with" or "suited")
        {
            return ("because-of", Inline(tokens, 0));
        }

        if (one is "more" or "less" or "fewer" or "better" && !words.Is("determiners", two) && !_reader.HasFinite(tokens))
        {
            return ("want", Inline(tokens, 0));
        }

        if (one is "not" && two.EndsWith("ing", StringComparison.Ordinal))
        {
            return ("state", Inline(tokens, 0));
        }

        if (IsGerund(one) && !tokens[0].EndsPhrase)
        {
            var shape = _reader.Read(tokens);
            return IsGerundSubject(tokens) || shape == PhraseShape.Clause ? ("as-is", first)
                : words.Is("moves", one) ? ("state", Inline(tokens, 0))
                : shape == PhraseShape.NounPhrase || !_reader.HasFinite(tokens) ? ("thing", Inline(tokens, 0))
                : ("as-is", first);
        }

        if (words.Is("bases", one) && words.Is("after-a-base", two))
        {
            return ("wish", Inline(tokens, 0));
        }

        if (words.Is("subjectless", one) && !words.Is("subjects", two) && !(one is "don't" or "won't" && !words.Is("mental", two)))
        {
            return ("subject-i", Inline(tokens, 0));
        }

        if (words.Is("states", one) && (tokens.Count == 1 || !_reader.HasFinite(tokens)) && one is not ("still" or "now" or "about" or "off" or "not"))
        {
            return ("state", Inline(tokens, 0));
        }

        return _reader.Read(tokens) switch
        {
            PhraseShape.Clause => ("as-is", first),
            PhraseShape.NounPhrase when IsSafelyInline(tokens[0]) && tokens.Count <= 10 && !tokens.Any(token => token.EndsPhrase) => ("thing", Inline(tokens, 0)),
            _ when IsWhole(tokens) || _reader.HasPresent(tokens) || (rest.Length > 0 && tokens.Count > 3) => ("as-is", first),
            _ => ("unsure", Inline(tokens, 0)),
        };
    }

    // "As a new graduate, I wish to begin in a factory."
    private bool IsWhole(IReadOnlyList<SentenceToken> tokens) =>
        _reader.HasFinite(tokens)
        || (words.Is("whole-starts", tokens[0].Bare) && tokens.Zip(tokens.Skip(1)).Any(pair => pair.First.EndsPhrase && words.Is("subjects", pair.Second.Bare)));

    // A capital at the start may be a name's or only the sentence's; after a colon both are right.
    private bool IsSafelyInline(SentenceToken token) =>
        token.Bare is "the" or "a" or "an" or "my" or "our" or "no" || words.Is("plain-nouns", token.Bare) || token.Bare.EndsWith("'s", StringComparison.Ordinal);

    private bool IsGerund(string bare) => bare.Length > 4 && bare.EndsWith("ing", StringComparison.Ordinal) && !words.Is("not-gerunds", bare);

    // "Building for blind users is what I do best": the gerund is the subject, and the sentence is whole.
    private bool IsGerundSubject(IReadOnlyList<SentenceToken> tokens)
    {
        foreach (var token in tokens.Skip(1))
        {
            if (words.Is("links", token.Bare) || words.Is("inner-subjects", token.Bare) || token.EndsPhrase || token.Bare is "and")
            {
                return false;
            }

            if (words.Is("finite", token.Bare))
            {
                return true;
            }
        }

        return false;
    }

    private string Inline(IReadOnlyList<SentenceToken> tokens, int from) => Fitting.Inline(tokens.From(from), words);

    private static IReadOnlyList<SentenceToken> Without(IReadOnlyList<SentenceToken> tokens, int count) => [.. tokens.Skip(count)];

    private static string Key(Destination destination) => destination switch
    {
        Destination.AnotherOffer => "another-offer",
        Destination.Staying => "staying",
        _ => "neither",
    };
}
