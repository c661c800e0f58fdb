using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags what invites a better offer or keeps the decision open.</summary>
public sealed class NegotiationRule() : QuotingRule(
    RuleIds.Negotiation, Severity.Error, WordClass.SureNegotiation, WordClass.Condition, WordClass.WouldYes, WordClass.KeepOpen, WordClass.AskBetter);
