namespace DeclineBot.Coach.Review;

/// <summary>One thing that the coach found.</summary>
/// <param name="Rule">The rule that found it.</param>
/// <param name="Span">The words it rests on; empty when something is missing.</param>
/// <param name="Confidence">0 to 1. Under <see cref="CertainFrom"/> the coach asks instead of asserting.</param>
public sealed record Finding(RuleInfo Rule, TextSpan Span, double Confidence = 1)
{
    /// <summary>The confidence from which a finding is asserted.</summary>
    public const double CertainFrom = 0.7;

    /// <summary>Whether the coach asserts it.</summary>
    public bool IsCertain => Confidence >= CertainFrom;
}
