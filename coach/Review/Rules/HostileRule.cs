using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags rude, sarcastic or accusing answers.</summary>
public sealed class HostileRule() : QuotingRule(RuleIds.Hostile, Severity.Error, null, WordClass.Hostile);
