namespace DeclineBot.Coach.Review.Language;

/// <summary>A passage, read: its words, its sentences, and what the lexicon knows in them.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Tokens">Its words.</param>
/// <param name="Sentences">Its sentences.</param>
/// <param name="Mentions">What the lexicon knows in it.</param>
public sealed record Reading(Passage Passage, IReadOnlyList<Token> Tokens, IReadOnlyList<Sentence> Sentences, MentionIndex Mentions)
{
    /// <summary>The mentions of a class, in order.</summary>
    public IReadOnlyList<Mention> Of(string @class) => Mentions.Of(@class);

    /// <summary>Whether a class is mentioned.</summary>
    public bool Has(string @class) => Mentions.Of(@class).Count > 0;

    /// <summary>Whether a class is mentioned in a sentence.</summary>
    public bool Has(string @class, Sentence sentence) => Has(@class, sentence.First, sentence.End);

    /// <summary>Whether a class is mentioned in a stretch of tokens.</summary>
    public bool Has(string @class, int first, int end) => Mentions.Count(@class, first, end) > 0;

    /// <summary>The clauses of a sentence, as stretches of tokens.</summary>
    public IEnumerable<(int First, int End)> Clauses(Sentence sentence)
    {
        var first = sentence.First;
        for (var at = sentence.First + 1; at <= sentence.End; at++)
        {
            if (at == sentence.End || Tokens[at].Clause != Tokens[at - 1].Clause)
            {
                yield return (first, at);
                first = at;
            }
        }
    }

    /// <summary>Where tokens stand, from the first up to the one before the end.</summary>
    public TextSpan SpanOf(int first, int end)
    {
        if (end <= first)
        {
            return default;
        }

        var start = Tokens[first].Span.Start;
        var last = Tokens[end - 1].Span;
        return new TextSpan(start, last.Start + last.Length - start);
    }

    /// <summary>Where a mention stands.</summary>
    public TextSpan SpanOf(Mention mention) => SpanOf(mention.First, mention.End);
}
