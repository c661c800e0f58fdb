using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a reason that a listener couldn't repeat.</summary>
public sealed class VagueReasonRule() : QuotingRule(RuleIds.VagueReason, Severity.Advice, null, WordClass.Vague)
{
    /// <inheritdoc/>
    protected override bool Stands(Evidence evidence) => !evidence.VerdictOn(RuleIds.NoReason).IsFound
        || evidence.VerdictOn(RuleIds.VagueReason).LogOdds > evidence.VerdictOn(RuleIds.NoReason).LogOdds;

    /// <inheritdoc/>
    protected override IEnumerable<(int First, int End)> Candidates(DraftParts parts, Reading reading) => parts.Reasons is [] ? AllOf(reading) : parts.Reasons;
}
