using DeclineBot.Coach.Review;

namespace DeclineBot.Benchmarks.Review;

/// <summary>A labelled text and the coach's review of it.</summary>
internal sealed record Reviewed(LabelledText Text, ReviewResult Result)
{
    public IEnumerable<Finding> False => Result.Findings.Where(finding => !Text.Labels.Contains(finding.Rule.Id));

    public IEnumerable<string> Missed => Text.Labels.Except(Result.Labels);

    public bool IsStanceRight => string.Equals(Result.Stance?.ToString(), Text.Stance, StringComparison.OrdinalIgnoreCase);

    public bool HasBoth(string code) => Text.Labels.Contains(code) && Result.Labels.Contains(code);
}
