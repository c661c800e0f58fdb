using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The last sessions' scores, criterion by criterion.</summary>
public static class HistoryCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "history";

    private const int MostShown = 8;

    /// <summary>Builds the card.</summary>
    public static Card Build(IReadOnlyList<PastSession> history, TimeZoneInfo zone, Copy copy)
    {
        var shown = history.TakeLast(MostShown).ToList();
        return new(
            copy["card.history.title"],
            shown.Count == 0
                ? [new Paragraph(copy["card.history.none"])]
                :
                [
                    new Paragraph(copy.Say("card.history.trend", ("trend", ScoreBars.Trend(shown.Select(past => past.Total))))),
                    new Facts([.. shown.Select(past => new Fact(SlotValues.TimeOf(past.At, zone, copy), Row(past, copy)))]),
                    new Facts([.. Enum.GetValues<Criterion>().Select((criterion, at) => new Fact(
                        copy[$"criterion.{criterion}.name"],
                        ScoreBars.Trend(shown.Select(past => past.Points.ElementAtOrDefault(at) * 100 / Score.MostOf(criterion)))))]),
                ],
            [new SubmitAction(copy["card.action.practise"], Verbs.Practise)])
        {
            Kind = Kind,
        };
    }

    private static string Row(PastSession past, Copy copy) => copy.Say(
        "card.history.row",
        ("total", past.Total.ToString(copy.Culture)),
        ("difficulty", copy[$"difficulty.{past.Difficulty}"]),
        ("what", past.Plan is [var only] && copy.Has($"scenario.{only}.title") ? copy[$"scenario.{only}.title"] : copy["card.history.call"]));
}
