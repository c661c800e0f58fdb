namespace DeclineBot.Coach.Understanding;

/// <summary>A word or a mark of an utterance.</summary>
/// <param name="Text">In lower case, with contractions written out ("haven't" is "have" and "not").</param>
/// <param name="Start">Where it begins in the utterance.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Clause">The clause it stands in.</param>
/// <param name="Sentence">The sentence it stands in.</param>
/// <param name="IsMark">Whether it is a mark, not a word.</param>
/// <param name="HasCapital">Whether it holds a capital letter, or a digit among letters ("3M").</param>
internal readonly record struct Word(
    string Text, int Start, int End, int Clause, int Sentence, bool IsMark, bool HasCapital);
