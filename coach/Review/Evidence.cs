using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;

namespace DeclineBot.Coach.Review;

/// <summary>All that rules see of a passage.</summary>
/// <param name="Reading">The passage, read.</param>
/// <param name="Verdicts">What the model says, by code.</param>
/// <param name="Parts">The parts of a draft; null in the other contexts.</param>
/// <param name="Judged">What the models of reasons and thanks say of those parts; null in the other contexts.</param>
/// <param name="Quotes">Finds the words that speak for a code.</param>
public sealed record Evidence(Reading Reading, IReadOnlyDictionary<string, Verdict> Verdicts, DraftParts? Parts, PartVerdicts? Judged, QuoteFinder Quotes)
{
    private const double BeyondDoubt = 0.85;

    /// <summary>What the model says of a code; nothing when the context doesn't know it.</summary>
    public Verdict VerdictOn(string code) => Verdicts.GetValueOrDefault(code);

    /// <summary>
    /// Whether the part of a draft that is a reason or thanks holds a code. In the coach's own frame it has to be beyond doubt: there
    /// the person's words were reviewed when they said them, and fitting them into the frame must not change the answer.
    /// </summary>
    public bool IsInAPart(string code) => Judged is { } judged && (Holds(judged.Reason, code) || Holds(judged.Thanks, code));

    private bool Holds(IReadOnlyDictionary<string, Verdict> part, string code) =>
        part.GetValueOrDefault(code) is { IsFound: true } found && (Parts is not { IsOwnFrame: true } || found.Confidence >= BeyondDoubt);
}
