using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags thanks that would fit any process.</summary>
public sealed class GenericThanksRule() : QuotingRule(RuleIds.GenericThanks, Severity.Advice, null, WordClass.Thanking, WordClass.ThanksGeneric)
{
    private static readonly string[] Particular = [WordClass.ThanksThing, WordClass.ThanksConcrete, WordClass.ThanksHelp];

    /// <inheritdoc/>
    protected override bool Stands(Evidence evidence) => evidence.Parts is { IsOwnFrame: true }
        ? evidence.IsInAPart(RuleIds.GenericThanks) && !Particular.Any(evidence.Reading.Has)
        : !evidence.VerdictOn(RuleIds.NoThanks).IsFound
            || evidence.VerdictOn(RuleIds.GenericThanks).LogOdds > evidence.VerdictOn(RuleIds.NoThanks).LogOdds;

    /// <inheritdoc/>
    protected override IEnumerable<(int First, int End)> Candidates(DraftParts parts, Reading reading) => parts.Thanks.Select(sentence => (sentence.First, sentence.End));
}
