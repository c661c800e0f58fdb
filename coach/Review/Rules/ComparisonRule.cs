using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags what sets the two companies against each other: it invites an argument or a counter-offer.</summary>
public sealed class ComparisonRule() : QuotingRule(
    RuleIds.Comparison, Severity.Error, WordClass.SureComparison, WordClass.Better, WordClass.ComparingVerb, WordClass.ThemAsSide, WordClass.OtherSide, WordClass.YourSide);
