using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags what invites a better offer or keeps the decision open.</summary>
public sealed class NegotiationRule() : QuotingRule(
    RuleIds.Negotiation, Severity.Error, WordClass.SureNegotiation, WordClass.Condition, WordClass.WouldYes, WordClass.KeepOpen, WordClass.AskBetter)
{
    private static readonly string[] Inviting = [WordClass.Condition, WordClass.WouldYes, WordClass.KeepOpen, WordClass.AskBetter];

    /// <inheritdoc/>
    // "Even if you doubled it" asks for nothing. "I'd said yes" and "tell me how I can make this easier" are courtesies of a draft, and no invitation.
    protected override bool Stands(Evidence evidence) => evidence.Parts is null
        ? evidence.VerdictOn(RuleIds.Negotiation).Confidence >= Finding.CertainFrom || !evidence.Reading.Has(WordClass.SetAside)
        : evidence.Reading.Sentences.Any(sentence => Inviting.Any(name => evidence.Reading.Has(name, sentence)) && !evidence.Reading.Has(WordClass.Filler, sentence));
}
