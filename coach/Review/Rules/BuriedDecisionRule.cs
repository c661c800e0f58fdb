using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a decision that comes after something else; the decision is quoted.</summary>
public sealed class BuriedDecisionRule() : QuotingRule(RuleIds.BuriedDecision, Severity.Advice, null, WordClass.SaysNo)
{
    /// <inheritdoc/>
    protected override bool Stands(Evidence evidence) => !evidence.VerdictOn(RuleIds.UnclearDecision).IsFound
        && (evidence.Parts is not { Decisions: [var decision, ..], FirstSpoken: { } first } || decision.First > first.First);

    /// <inheritdoc/>
    protected override TextSpan Quote(Evidence evidence) =>
        evidence.Parts is { Decisions: [var decision, ..] } ? evidence.Reading.SpanOf(decision.First, decision.End) : default;
}
