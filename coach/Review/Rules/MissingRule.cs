using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>A rule about what a draft lacks, which can't be quoted.</summary>
public abstract class MissingRule(string code, Severity severity, string instead) : QuotingRule(code, severity, null)
{
    /// <inheritdoc/>
    protected override bool Stands(Evidence evidence) => evidence.Parts is { IsOwnFrame: true } own ? IsMissing(own) : !evidence.VerdictOn(instead).IsFound || evidence.VerdictOn(Info.Id).LogOdds >= evidence.VerdictOn(instead).LogOdds;

    /// <summary>Whether a part is missing from a draft whose parts are known.</summary>
    protected abstract bool IsMissing(DraftParts parts);

    /// <inheritdoc/>
    protected override TextSpan Quote(Evidence evidence) => default;
}
