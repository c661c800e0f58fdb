using DeclineBot.Coach.Review.Language;
using DeclineBot.Coach.Review.Model;
using DeclineBot.Coach.Review.Rules;

namespace DeclineBot.Coach.Review;

/// <summary>Reads a passage and says what a recruiter would make of it. Deterministic, offline, and safe to share between threads.</summary>
public sealed class Reviewer(Lexicon lexicon, Judge judge)
{
    private static readonly IReadOnlyList<(string Code, Stance Stance)> Stances =
        [("firm", Stance.Firm), ("wavering", Stance.Wavering), ("reopened", Stance.Reopened)];

    private readonly IReadOnlyList<IReviewRule> _rules =
    [
        new UnclearDecisionRule(), new BuriedDecisionRule(), new NegotiationRule(), new OfferDetailsRule(), new ComparisonRule(), new GrievanceRule(), new HostileRule(),
        new SeveralReasonsRule(), new VagueReasonRule(), new NoReasonRule(), new GenericThanksRule(), new NoThanksRule(), new NoStayInTouchRule(),
    ];

    private readonly QuoteFinder _quotes = new(judge);

    /// <summary>The rules, in the order in which their findings are shown.</summary>
    public IEnumerable<RuleInfo> Rules => _rules.Select(rule => rule.Info);

    /// <summary>A reviewer over the embedded lexicon and weights.</summary>
    public static Reviewer CreateDefault() => new(Lexicon.Load(), Judge.Load());

    /// <summary>Reviews a passage.</summary>
    public ReviewResult Review(Passage passage)
    {
        var reading = lexicon.Read(passage);
        var parts = passage.Context == PassageContext.Draft ? DraftParts.Of(reading) : null;
        var judged = parts is null ? null : PartVerdicts.Of(reading, parts, judge);
        var verdicts = passage.Context switch
        {
            PassageContext.Draft => judge.Weigh(reading, parts!, judged!),
            PassageContext.Thanks => judge.Weigh("thanks", reading),
            PassageContext.Reply => judge.Weigh("reply", reading),
            _ => judge.Weigh("reason", reading),
        };
        var evidence = new Evidence(reading, verdicts, parts, judged, _quotes);
        var isOther = OtherLanguage.Is(reading);
        return new ReviewResult(
            passage, isOther ? [] : [.. _rules.SelectMany(rule => rule.Check(evidence))], passage.Context == PassageContext.Reply ? StanceOf(evidence) : null, isOther);
    }

    private static Stance StanceOf(Evidence evidence) => Stances.MaxBy(stance => evidence.VerdictOn(stance.Code).LogOdds).Stance;
}
