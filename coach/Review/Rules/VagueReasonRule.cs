using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a reason that a listener couldn't repeat.</summary>
public sealed class VagueReasonRule() : QuotingRule(RuleIds.VagueReason, Severity.Advice, null, WordClass.Vague)
{
    // A wish or a duty that is told without a vague word deserves the benefit of the doubt.
    private static readonly string[] Told = [WordClass.OwnWish, WordClass.Family, WordClass.Health, WordClass.Study];

    /// <inheritdoc/>
    protected override bool Stands(Evidence evidence) =>
        (evidence.Parts is not { IsOwnFrame: true } || evidence.IsInAPart(RuleIds.VagueReason))
        && (!evidence.VerdictOn(RuleIds.NoReason).IsFound || evidence.VerdictOn(RuleIds.VagueReason).LogOdds > evidence.VerdictOn(RuleIds.NoReason).LogOdds)
        && (evidence.VerdictOn(RuleIds.VagueReason).Confidence >= Finding.CertainFrom || evidence.Parts is not null
            || evidence.Reading.Has(WordClass.Vague) || !Told.Any(evidence.Reading.Has));

    /// <inheritdoc/>
    protected override IEnumerable<(int First, int End)> Candidates(DraftParts parts, Reading reading) => parts.Reasons is [] ? AllOf(reading) : parts.Reasons;
}
