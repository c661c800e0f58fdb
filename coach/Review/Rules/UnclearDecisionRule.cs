using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a decision that is hedged or missing; the hedge is quoted.</summary>
public sealed class UnclearDecisionRule() : QuotingRule(RuleIds.UnclearDecision, Severity.Error, null, WordClass.Hedge)
{
    /// <inheritdoc/>
    protected override bool Stands(Evidence evidence) => evidence.Parts is not { IsOwnFrame: true };

    /// <inheritdoc/>
    protected override TextSpan Quote(Evidence evidence)
    {
        var reading = evidence.Reading;
        var hedged = evidence.Parts is { Hedged: [var first, ..] } ? first : reading.Sentences.FirstOrDefault(sentence => reading.Has(WordClass.Hedge, sentence));
        return hedged is null ? default : reading.SpanOf(hedged.First, hedged.End);
    }
}
