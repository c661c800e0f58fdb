using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>Flags a list of reasons; the whole list is quoted.</summary>
public sealed class SeveralReasonsRule() : QuotingRule(RuleIds.SeveralReasons, Severity.Advice, null, WordClass.StrongSeveral)
{
    private const int ShortClause = 9;

    /// <inheritdoc/>
    // One short clause can't hold two reasons.
    protected override bool Stands(Evidence evidence) =>
        evidence.Reading.Tokens is [var first, .., var last] && (last.Clause > first.Clause || evidence.Reading.Tokens.Count > ShortClause);

    /// <inheritdoc/>
    protected override TextSpan Quote(Evidence evidence)
    {
        var sentences = evidence.Parts is { Reasons.Count: > 0 } parts ? parts.Reasons : evidence.Reading.Sentences;
        return sentences is [] ? default : evidence.Reading.SpanOf(sentences[0].First, sentences[^1].End);
    }
}
