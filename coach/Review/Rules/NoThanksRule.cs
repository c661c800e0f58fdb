using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a draft that thanks nobody.</summary>
public sealed class NoThanksRule() : MissingRule(RuleIds.NoThanks, Severity.Advice, instead: RuleIds.GenericThanks)
{
    /// <inheritdoc/>
    protected override bool IsMissing(DraftParts parts) => parts.Thanks.Count == 0;
}
