namespace DeclineBot.Coach.Review.Rules;

/// <summary>A rule about what a draft lacks, which can't be quoted.</summary>
public abstract class MissingRule(string code, Severity severity, string instead) : QuotingRule(code, severity, null)
{
    /// <inheritdoc/>
    protected override bool Stands(Evidence evidence) => !evidence.VerdictOn(instead).IsFound || evidence.VerdictOn(Info.Id).LogOdds >= evidence.VerdictOn(instead).LogOdds;

    /// <inheritdoc/>
    protected override TextSpan Quote(Evidence evidence) => default;
}
