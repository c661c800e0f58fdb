using System.Globalization;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Review;
using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards.Tests;

/// <summary>The cards of a rehearsal with whatever a person may have said, by name.</summary>
internal static class PractiseCards
{
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");
    private static readonly ScenarioBook Book = ScenarioBook.Load(English);

    public static Copy Words { get; } = Copy.Load(English, typeof(Copy).Assembly, typeof(Card).Assembly);

    public static IReadOnlyList<PastSession> History { get; } =
    [
        .. Enumerable.Range(0, 20).Select(at => new PastSession(
            SampleCards.Now.AddHours(at), at * 5, [at * 2, at, at / 2, at / 2, at / 2], [ScenarioIds.HowMuch], Difficulty.Pushy, EndingKind.Held)),
    ];

    private static RehearsalSetup Setup { get; } = new(Coach.OfferedBy.Founder, Difficulty.Relentless, Coached: true, OwnOffer: true, [ScenarioIds.HowMuch], Seed: 3);

    public static IReadOnlyDictionary<string, Card> All { get; } = new Dictionary<string, Card>(Enum.GetValues<CallOutcome>().Select(outcome => KeyValuePair.Create(
        $"after-{outcome}", AfterCallCard.Build(outcome, new AfterCall(new TextsWriter(Words), Words).Write(SampleCards.Full, outcome), "It's a no.", Words))))
    {
        ["rating"] = RatingCard.Build(Words),
        ["debrief"] = Debriefed(Rehearsed(Stance.Firm, "No, thank you."), [], new SelfRating([5, 4, 3, 2, 1])),
        ["debrief-hostile"] = Debriefed(Rehearsed(Stance.Reopened, SampleCards.Hostile, RuleIds.Hostile), History, null),
        ["debrief-stopped"] = Debriefed(new(Setup, []) { IsStopped = true }, History, null),
        ["history"] = HistoryCard.Build(History, SampleCards.Berlin, Words),
        ["history-empty"] = HistoryCard.Build([], SampleCards.Berlin, Words),
    };

    private static Session Rehearsed(Stance stance, string text, params string[] codes) => new(
        Setup, [.. Enumerable.Repeat(new Answer(text, stance, [.. codes.Select(code => new Mark(code, text))], [], 1, 3, Gracious: stance == Stance.Firm), 12)]) { Hints = 2, Retakes = 1 };

    private static Card Debriefed(Session session, IReadOnlyList<PastSession> history, SelfRating? rating)
    {
        var scene = session.Play(new(Book));
        return DebriefCard.Build(Debrief.Of(session, scene, history, Book), rating, "Maya", "It's a no, thank you.", session, history, Words);
    }
}
