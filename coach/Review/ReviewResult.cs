namespace DeclineBot.Coach.Review;

/// <summary>What the coach found in a passage.</summary>
/// <param name="Passage">What it read.</param>
/// <param name="Findings">What it found, in the order in which a person should hear it.</param>
/// <param name="Stance">What is left of the no; only for a reply.</param>
/// <param name="IsOtherLanguage">Whether it is in a language that the coach doesn't read; then nothing is found.</param>
public sealed record ReviewResult(Passage Passage, IReadOnlyList<Finding> Findings, Stance? Stance = null, bool IsOtherLanguage = false)
{
    /// <summary>The distinct codes, sorted.</summary>
    public IReadOnlyList<string> Labels => [.. Findings.Select(finding => finding.Rule.Id).Distinct().Order(StringComparer.Ordinal)];
}
