namespace DeclineBot.Coach.Script;

/// <summary>What a stretch of words is, as far as it can be told.</summary>
internal enum PhraseShape
{
    /// <summary>A noun phrase: it can be an object.</summary>
    NounPhrase,

    /// <summary>A clause with its own subject and verb: it can stand alone.</summary>
    Clause,

    /// <summary>Not told with certainty: only a frame that takes anything is safe.</summary>
    Unsure,
}
