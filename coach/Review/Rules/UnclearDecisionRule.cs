using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a decision that is hedged or missing; the hedge is quoted.</summary>
public sealed class UnclearDecisionRule() : QuotingRule(RuleIds.UnclearDecision, Severity.Error, null, WordClass.Hedge)
{
    /// <inheritdoc/>
    protected override TextSpan Quote(Evidence evidence) =>
        evidence.Parts is { Hedged: [var hedged, ..] } ? evidence.Reading.SpanOf(hedged.First, hedged.End) : default;
}
