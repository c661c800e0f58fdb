using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;

namespace DeclineBot.Coach.Review;

/// <summary>All that rules see of a passage.</summary>
/// <param name="Reading">The passage, read.</param>
/// <param name="Verdicts">What the model says, by code.</param>
/// <param name="Parts">The parts of a draft; null in the other contexts.</param>
/// <param name="Quotes">Finds the words that speak for a code.</param>
public sealed record Evidence(Reading Reading, IReadOnlyDictionary<string, Verdict> Verdicts, DraftParts? Parts, QuoteFinder Quotes)
{
    /// <summary>What the model says of a code; nothing when the context doesn't know it.</summary>
    public Verdict VerdictOn(string code) => Verdicts.GetValueOrDefault(code);
}
