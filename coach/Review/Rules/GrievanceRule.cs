using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags criticism of the company, its process or its people.</summary>
public sealed class GrievanceRule() : QuotingRule(
    RuleIds.Grievance, Severity.Error, null, WordClass.Negative, WordClass.ComplaintTurn, WordClass.PersonRole, WordClass.GutNegative, WordClass.DoubtAbout)
{
    /// <inheritdoc/>
    // A bare, short decline sounds curt; that alone is no complaint.
    protected override bool Stands(Evidence evidence) => evidence.Parts is null
        || evidence.Reading.Has(WordClass.Negative) || evidence.Reading.Has(WordClass.ComplaintShape) || evidence.Reading.Has(WordClass.GutNegative);
}
