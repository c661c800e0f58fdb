using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Practice;

/// <summary>A score out of 100, with its arithmetic.</summary>
/// <param name="Criteria">The five criteria, in the order of <see cref="Criterion"/>.</param>
/// <param name="Deduction">What the ending costs.</param>
public sealed record Score(IReadOnlyList<CriterionScore> Criteria, int Deduction)
{
    /// <summary>What an ending costs in which the no got lost or the relationship did.</summary>
    public const int BadEnding = 20;

    /// <summary>0 to 100.</summary>
    public int Total => Math.Max(0, Criteria.Sum(criterion => criterion.Points) - Deduction);

    /// <summary>The most points of a criterion; they add up to 100.</summary>
    public static int MostOf(Criterion criterion) => criterion switch
    {
        Criterion.HeldTheLine => 40,
        Criterion.GaveNothingAway => 20,
        Criterion.NoComplaint => 15,
        Criterion.Brief => 10,
        _ => 15,
    };

    /// <summary>The score of a scene, or null when no answer counts.</summary>
    public static Score? Of(Scene scene, ScenarioBook book)
    {
        var scored = scene.Exchanges.Where(exchange => exchange.IsScored).ToList();
        return scored.Count == 0 ? null : new(
            [.. Enum.GetValues<Criterion>().Select(criterion => new CriterionScore(
                criterion, MostOf(criterion), scored.Count(exchange => Meets(exchange, criterion, book)), scored.Count))],
            scene.Ending is EndingKind.Meeting or EndingKind.Negotiation or EndingKind.Soured or EndingKind.WornOut or EndingKind.Chased ? BadEnding : 0);
    }

    /// <summary>Whether an answer meets a criterion.</summary>
    public static bool Meets(Exchange exchange, Criterion criterion, ScenarioBook book) => criterion switch
    {
        Criterion.HeldTheLine => exchange.Answer.Stance == Stance.Firm,
        Criterion.GaveNothingAway => !exchange.Answer.Has(RuleIds.OfferDetails),
        Criterion.NoComplaint => !exchange.Answer.Has(RuleIds.Comparison) && !exchange.Answer.Has(RuleIds.Grievance) && !exchange.Answer.Has(RuleIds.Hostile),
        Criterion.Brief => IsBrief(exchange.Answer, book[exchange.Scenario].Sentences),
        _ => exchange.Answer.Gracious && !exchange.Answer.Has(RuleIds.Hostile),
    };

    /// <summary>What an answer is worth alone.</summary>
    public static int Worth(Exchange exchange, ScenarioBook book) =>
        Enum.GetValues<Criterion>().Where(criterion => Meets(exchange, criterion, book)).Sum(MostOf);

    // A few very short sentences are brief, and one that never ends is not.
    private static bool IsBrief(Answer answer, int sentences) =>
        answer.Words <= 22 * sentences && (answer.Sentences <= sentences || answer.Words <= 10 * sentences);
}
