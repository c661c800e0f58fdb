using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Practice;

/// <summary>What a person answered, as the coach read it. A session is made of these, so that it can be replayed.</summary>
/// <param name="Text">Their words.</param>
/// <param name="Stance">What is left of the no.</param>
/// <param name="Marks">What the coach is sure of.</param>
/// <param name="Doubts">What it would rather ask about.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Words">How many words.</param>
/// <param name="Gracious">Whether it acknowledges the other side.</param>
/// <param name="Assisted">Whether the words are the bot's, which are not scored.</param>
public sealed record Answer(
    string Text,
    Stance Stance,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<Mark> Doubts,
    int Sentences,
    int Words,
    bool Gracious,
    bool Assisted = false)
{
    /// <summary>Whether the coach is sure of a code.</summary>
    public bool Has(string code) => Marks.Any(mark => mark.Code == code);

    /// <summary>Whether it is firm, kind, and gives the other side nothing to work with.</summary>
    internal bool Holds => Stance == Stance.Firm && Gracious && !AnswerKinds.Flags.Any(Has);
}

/// <summary>A code and the words that it rests on.</summary>
/// <param name="Code">One of <see cref="RuleIds"/>.</param>
/// <param name="Quote">The words; the whole answer when no stretch of it is meant.</param>
public sealed record Mark(string Code, string Quote);
