namespace DeclineBot.Coach.Review.Language;

/// <summary>One word or number of a passage.</summary>
/// <param name="Text">Its spelling as the lexicon knows it: lower case, straight apostrophes, usual slang written out.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Clause">The index of its clause; clauses count through the whole passage.</param>
public readonly record struct Token(string Text, TextSpan Span, TokenKind Kind, int Sentence, int Clause);
