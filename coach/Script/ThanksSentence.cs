using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Script;

/// <summary>Makes a grammatical thank-you of what the person wants to thank for, whatever form they typed it in.</summary>
internal sealed class ThanksSentence(Copy copy, SentenceWords words)
{
    private readonly Addressee _addressee = new(words);
    private readonly StatementTidy _tidy = new(words);
    private readonly PhraseReader _reader = new(words);

    /// <summary>The thanks as one or more whole sentences.</summary>
    /// <param name="text">What the person typed.</param>
    /// <param name="listener">The name of who hears it, who is then "you".</param>
    /// <param name="fullName">That name as the person gave it.</param>
    public string Write(string text, string? listener, string? fullName)
    {
        var clean = _addressee.Turn(_tidy.Clean(text), listener, fullName);
        var (first, mark, rest) = _tidy.Split(clean);
        var (frame, thanks) = Fit(SentenceTokens.Of(first), first, mark);
        var sentence = Fitting.Join(copy.Say($"script.thanks.{frame}", ("thanks", thanks)), mark, rest);
        return frame is "as-is" or "own" && !Thanks(sentence) ? $"{sentence} {copy["script.thanks.again"]}" : sentence;
    }

    private bool Thanks(string sentence) => SentenceTokens.Of(sentence).Any(token => words.Is("thanking", token.Bare));

    private (string Frame, string Thanks) Fit(IReadOnlyList<SentenceToken> tokens, string first, string mark)
    {
        if (tokens.Count == 0)
        {
            return ("as-is", first);
        }

        var (one, two) = (tokens[0].Bare, tokens.Count > 1 ? tokens[1].Bare : "");
        if (mark.Contains('?') || first[0] is '"' or '“')
        {
            return ("unsure", first);
        }

        return one switch
        {
            "thanks" or "thank" or "cheers" => FitThankYou(tokens, first),
            "for" when tokens.Count > 1 => Fit([.. tokens.Skip(1)], tokens.From(1), mark),
            "appreciated" or "loved" or "enjoyed" or "liked" or "valued" or "appreciate" or "love" or "really" => ("own", Inline(first)),
            "grateful" or "thankful" => ("own-state", Inline(first)),
            "sorry" => ("unsure", Inline(first)),
            "many" or "big" or "huge" or "special" or "warm" when two is "thanks" or "thank" => FitThankYou([.. tokens.Skip(1)], first),
            "it" or "it's" => ("as-is", first),
            "you" when two.EndsWith("ing", StringComparison.Ordinal) => ("thing", Inline(first)),
            "that" when tokens.Count > 3 && OpensClause(tokens) => FitEvent([.. tokens.Skip(1)], tokens.From(1)),
            "because" when two != "of" && tokens.Count > 3 => Fit([.. tokens.Skip(1)], tokens.From(1), mark),
            "how" or "what" or "the" or "a" or "an" when one is "how" || (two is "way" or "fact") => ("thing", Inline(first)),
            "i" or "i'm" or "i've" or "i'd" or "i'll" or "i'd've" => FitOwn(tokens, first),
            "you" or "he" or "she" or "they" => FitDeed(tokens, 1, first),
            _ => FitPhrase(tokens, first),
        };
    }

    private static (string Frame, string Thanks) FitThankYou(IReadOnlyList<SentenceToken> tokens, string first)
    {
        var at = tokens[0].Bare == "thank" && tokens.Count > 1 && tokens[1].Bare is "you" ? 2 : 1;
        while (at < tokens.Count && tokens[at].Bare is "so" or "very" or "much" or "a" or "lot" or "again" or "really" or "ever")
        {
            at++;
        }

        if (at >= tokens.Count)
        {
            return ("as-is", first);
        }

        return tokens[at].Bare switch
        {
            "for" when at + 1 < tokens.Count => ("thank-you", tokens.From(at)),
            "to" when at + 1 < tokens.Count => ("pass-on", tokens.From(at + 1)),
            _ when tokens[0].Bare == "thank" && at == 1 => ("pass-on", tokens.From(1)),
            _ => ("as-is", first),
        };
    }

    private (string Frame, string Thanks) FitOwn(IReadOnlyList<SentenceToken> tokens, string first) =>
        tokens[0].Bare == "i" && tokens.Count > 2 && words.Is("luck", tokens[1].Bare) ? ("event", first)
        : (tokens.Take(7).Any(token => words.Is("appreciates", token.Bare)) ? "as-is" : "unsure", first);

    // "she moved my onsite" said to her company: "thank you for moving my onsite" is right whoever "she" is.
    private (string Frame, string Thanks) FitDeed(IReadOnlyList<SentenceToken> tokens, int verb, string first)
    {
        var start = verb;
        var deed = new List<string>();
        while (start < tokens.Count && tokens[start].Bare is "all" or "really" or "even" or "kindly" or "both" or "also" or "just" or "always" or "never")
        {
            if (tokens[start].Bare is "always" or "never" or "kindly")
            {
                deed.Add(tokens[start].Bare);
            }

            start++;
        }

        if (start >= tokens.Count || !_reader.IsPast(tokens[start].Bare) || (start + 1 < tokens.Count && tokens[start].Bare is "had" or "was" or "were" && _reader.IsPast(tokens[start + 1].Bare)))
        {
            return verb == 0 ? ("unsure", first) : FitEvent(tokens, first);
        }

        deed.Add(Gerund(tokens[start]));
        for (var at = start + 1; at < tokens.Count; at++)
        {
            var before = tokens[at - 1];
            var joins = before.Bare is "and" or "then" || (before.Raw.EndsWith(',') && tokens[at].Bare is not "and");
            var next = at + 1 < tokens.Count ? tokens[at + 1].Bare : "";
            if (joins && _reader.IsPast(tokens[at].Bare)
                && (words.Is("after-a-verb", next) || (before.Bare is "and" or "then" && words.Map("past", tokens[at].Bare) is not null)))
            {
                deed.Add(Gerund(tokens[at]));
            }
            else if (joins && StartsClause(tokens, at, surely: before.Bare is not ("and" or "then")))
            {
                return ("unsure", Inline(first));
            }
            else
            {
                deed.Add(tokens[at].Raw);
            }
        }

        return ("deed", string.Join(' ', deed));
    }

    // "My referee is deaf and they called by email": nobody is grateful that the referee is deaf.
    private (string Frame, string Thanks) FitEvent(IReadOnlyList<SentenceToken> tokens, string first)
    {
        for (var at = 2; at < tokens.Count; at++)
        {
            var before = tokens[at - 1];
            if ((before.Bare is "and" or "but" || before.EndsPhrase) && tokens[at].Bare is not ("and" or "but") && StartsClause(tokens, at, surely: true))
            {
                return ("unsure", Inline(first));
            }
        }

        return ("event", Inline(first));
    }

    // "that you sent feedback", but "that call on Sunday".
    private bool OpensClause(IReadOnlyList<SentenceToken> tokens) =>
        words.Is("subjects", tokens[1].Bare) || words.Is("determiners", tokens[1].Bare) || tokens[1].IsCapitalised
        || _reader.Read([.. tokens.Skip(1)]) == PhraseShape.Clause;

    private bool StartsClause(IReadOnlyList<SentenceToken> tokens, int at, bool surely) =>
        words.Is("subjects", tokens[at].Bare) || _reader.Read([.. tokens.Skip(at)]) is var shape && (shape == PhraseShape.Clause || (shape == PhraseShape.Unsure && !surely));

    private (string Frame, string Thanks) FitPhrase(IReadOnlyList<SentenceToken> tokens, string first)
    {
        var one = tokens[0].Bare;
        if (one.Length > 4 && one.EndsWith("ing", StringComparison.Ordinal) && !words.Is("not-gerunds", one))
        {
            var isReceived = one is "being" ? words.Is("being-done", tokens.Count > 1 ? tokens[1].Bare : "") : words.Is("received", one);
            return isReceived ? ("thing", Inline(first)) : ("deed", Inline(first));
        }

        if (tokens.Count > 1 && words.Is("luck", one))
        {
            return ("own-event", Inline(first));
        }

        if (tokens.Count > 2 && ((_reader.IsPast(one) && words.Is("after-a-verb", tokens[1].Bare)) || (one is "always" or "never" or "even" && _reader.IsPast(tokens[1].Bare))))
        {
            return FitDeed(tokens, 0, first);
        }

        return _reader.Read(tokens) switch
        {
            PhraseShape.NounPhrase => ("thing", WithArticle(tokens[0], Inline(first))),
            PhraseShape.Clause => FitEvent(tokens, first),
            _ => ("unsure", Inline(first)),
        };
    }

    // "quick answers" becomes "the quick answers"; a name or a possessive needs no article.
    private string WithArticle(SentenceToken head, string phrase) =>
        char.IsLower(phrase[0]) && !words.Is("determiners", head.Bare) && !words.Is("inner-subjects", head.Bare) && !words.Is("subjects", head.Bare)
            && !head.Bare.EndsWith("'s", StringComparison.Ordinal) && !head.Bare.EndsWith("s'", StringComparison.Ordinal) && !head.Bare.EndsWith("ing", StringComparison.Ordinal)
            ? copy.Say("script.thanks.article", ("thanks", phrase))
            : phrase;

    private string Gerund(SentenceToken token) =>
        _reader.Gerund(token.Bare) + token.Raw[token.Raw.TrimEnd(',', ';', ':').Length..];

    private string Inline(string text) => Fitting.Inline(text, words);
}
