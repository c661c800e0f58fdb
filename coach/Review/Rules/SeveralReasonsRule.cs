using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a list of reasons; the whole list is quoted.</summary>
public sealed class SeveralReasonsRule() : QuotingRule(RuleIds.SeveralReasons, Severity.Advice, null, WordClass.StrongSeveral)
{
    private const int ShortClause = 9;

    /// <inheritdoc/>
    // One short clause can't hold two reasons.
    protected override bool Stands(Evidence evidence) =>
        evidence.Reading.Tokens is [var first, .., var last] && (last.Clause > first.Clause || evidence.Reading.Tokens.Count > ShortClause);

    /// <inheritdoc/>
    protected override TextSpan Quote(Evidence evidence)
    {
        var reading = evidence.Reading;
        return evidence.Parts is { Reasons: [var first, .., var last] } ? reading.SpanOf(first.First, last.End) : reading.SpanOf(0, reading.Tokens.Count);
    }
}
