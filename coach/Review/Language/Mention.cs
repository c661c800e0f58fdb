namespace DeclineBot.Coach.Review.Language;

/// <summary>Words of a passage that a class of the lexicon names.</summary>
/// <param name="Class">The class.</param>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
public readonly record struct Mention(string Class, int First, int End);
