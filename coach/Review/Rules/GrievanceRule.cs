using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags criticism of the company, its process or its people.</summary>
public sealed class GrievanceRule() : QuotingRule(
    RuleIds.Grievance, Severity.Error, WordClass.SureGrievance, WordClass.Negative, WordClass.ComplaintTurn, WordClass.PersonRole, WordClass.GutNegative, WordClass.DoubtAbout)
{
    private const double Likely = 0.6;

    private static readonly string[] Blaming = [WordClass.Negative, WordClass.ComplaintShape, WordClass.GutNegative, WordClass.DoubtAbout, WordClass.Hostile];

    /// <inheritdoc/>
    // A short or closed answer sounds curt; without a word of blame that alone is no complaint.
    protected override bool Stands(Evidence evidence) => evidence.Reading.Passage.Context switch
    {
        PassageContext.Reply => evidence.VerdictOn(RuleIds.Grievance).Confidence >= Likely || Blaming.Any(evidence.Reading.Has),
        PassageContext.Draft => Blaming.Any(evidence.Reading.Has) || evidence.VerdictOn(RuleIds.Grievance).Confidence >= Finding.CertainFrom,
        _ => true,
    };
}
