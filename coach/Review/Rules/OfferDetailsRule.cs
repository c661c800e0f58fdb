using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags the terms of an offer: a number that has been said is a number to counter.</summary>
public sealed class OfferDetailsRule() : QuotingRule(
    RuleIds.OfferDetails, Severity.Error, WordClass.SureOfferDetails, WordClass.Term, WordClass.HardPay, WordClass.Amount, WordClass.TermShort);
