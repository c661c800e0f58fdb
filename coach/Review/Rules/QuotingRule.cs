using System.Collections.Frozen;
using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Rules;

/// <summary>A rule whose finding quotes the clause that speaks most for it.</summary>
public abstract class QuotingRule(string code, Severity severity, string? sure, params IReadOnlyList<string> classes) : IReviewRule
{
    private const double SureConfidence = 0.72;

    private static readonly FrozenSet<string> Lacks =
    [
        RuleIds.UnclearDecision, RuleIds.BuriedDecision, RuleIds.VagueReason, RuleIds.NoReason, RuleIds.GenericThanks, RuleIds.NoThanks, RuleIds.NoStayInTouch,
    ];

    /// <inheritdoc/>
    public RuleInfo Info { get; } = new(code, severity);

    /// <inheritdoc/>
    public IEnumerable<Finding> Check(Evidence evidence)
    {
        var verdict = evidence.VerdictOn(code);
        if (verdict.IsFound && IsInAPart(evidence) && Stands(evidence))
        {
            yield return new Finding(Info, Quote(evidence), Sure(evidence) is null ? verdict.Confidence : Math.Max(verdict.Confidence, SureConfidence));
        }
        else if (Sure(evidence) is { } span)
        {
            yield return new Finding(Info, span, SureConfidence);
        }
    }

    /// <summary>Words that settle it whatever the model says, unless they are only named to be set aside.</summary>
    private TextSpan? Sure(Evidence evidence)
    {
        if (sure is null || !evidence.Verdicts.ContainsKey(code))
        {
            return null;
        }

        foreach (var mention in evidence.Reading.Of(sure))
        {
            var sentence = evidence.Reading.Sentences[evidence.Reading.Tokens[mention.First].Sentence];
            if (!evidence.Reading.Has(WordClass.SetAside, sentence) && evidence.Parts?.Thanks.Contains(sentence) != true)
            {
                return evidence.Reading.SpanOf(mention);
            }
        }

        return null;
    }

    // What a reason or thanks may hold is in a draft only where it is in the part that is one: the frame around it says nothing.
    private bool IsInAPart(Evidence evidence) => evidence.Judged is null || Lacks.Contains(code) || evidence.Parts is { IsOwnFrame: false } || evidence.IsInAPart(code);

    /// <summary>Whether the model's yes stands beside what else is known.</summary>
    protected virtual bool Stands(Evidence evidence) => true;

    /// <summary>The words to quote.</summary>
    protected virtual TextSpan Quote(Evidence evidence) => Clause(evidence, evidence.Parts is { } parts ? Candidates(parts, evidence.Reading) : AllOf(evidence.Reading));

    /// <summary>The clauses of a draft that the words may be.</summary>
    protected virtual IEnumerable<(int First, int End)> Candidates(DraftParts parts, Reading reading) => AllOf(reading);

    /// <summary>Every clause.</summary>
    protected static IEnumerable<(int First, int End)> AllOf(Reading reading) => reading.Sentences.SelectMany(reading.Clauses);

    private TextSpan Clause(Evidence evidence, IEnumerable<(int First, int End)> among)
    {
        var place = evidence.Reading.Passage.Context switch
        {
            PassageContext.Thanks => "thanks",
            PassageContext.Reply => "reply",
            PassageContext.Draft when code == RuleIds.GenericThanks => "thanks",
            _ => "reason",
        };
        return evidence.Quotes.Find(place, code, evidence.Reading, among, classes);
    }
}
