using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a draft that gives no reason at all.</summary>
public sealed class NoReasonRule() : MissingRule(RuleIds.NoReason, Severity.Advice, instead: RuleIds.VagueReason)
{
    /// <inheritdoc/>
    protected override bool IsMissing(DraftParts parts) => parts.Reasons.Count == 0;
}
