using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The five criteria as bars, and scores as a trend of characters.</summary>
public static class ScoreBars
{
    private const string Steps = "▁▂▃▄▅▆▇█";

    /// <summary>A row for each criterion: the bar, the points, the answers behind them and the person's own rating.</summary>
    public static Facts Of(Score score, SelfRating? rating, Copy copy) => new(
    [
        .. score.Criteria.Select((criterion, at) => new Fact(
            copy[$"criterion.{criterion.Criterion}.name"],
            string.Join('\n', new[] { Line(criterion, copy), Rated(criterion, rating, at, copy) }.OfType<string>()))
        {
            Meter = new(criterion.Points, criterion.Most),
        }),
    ]);

    /// <summary>Scores from 0 to 100 as a small trend.</summary>
    public static string Trend(IEnumerable<int> totals) =>
        string.Concat(totals.Select(total => Steps[Math.Clamp(total * Steps.Length / 101, 0, Steps.Length - 1)]));

    private static string Line(CriterionScore criterion, Copy copy) => copy.Say(
        "card.debrief.bar",
        ("points", Number(criterion.Points, copy)),
        ("most", Number(criterion.Most, copy)),
        ("good", Number(criterion.Good, copy)),
        ("of", Number(criterion.Of, copy)));

    private static string? Rated(CriterionScore criterion, SelfRating? rating, int at, Copy copy)
    {
        if (rating is null)
        {
            return null;
        }

        var own = rating.Stars[at];
        var key = (own - SelfRating.StarsOf(criterion)) switch { > 0 => "kinder", < 0 => "harder", _ => "same" };
        return copy.Say($"card.debrief.rated.{key}", ("own", Number(own, copy)), ("stars", Number(SelfRating.StarsOf(criterion), copy)));
    }

    internal static string Number(int number, Copy copy) => number.ToString(copy.Culture);
}
