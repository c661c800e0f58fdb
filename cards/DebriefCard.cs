using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>What a rehearsal came to: the score with its arithmetic, the best and the worst answer, and what to do next.</summary>
public static class DebriefCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "debrief";

    private const int MostQuoted = 200;
    private const int MostTrend = 8;

    /// <summary>Builds the card.</summary>
    /// <param name="debrief">What it came to.</param>
    /// <param name="rating">How the person rated themselves, or null.</param>
    /// <param name="name">What the other side is called.</param>
    /// <param name="better">A better answer than the worst one, or null.</param>
    /// <param name="session">The session, for its hints and retakes.</param>
    /// <param name="history">The past sessions without this one, oldest first.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(
        Debrief debrief, SelfRating? rating, string name, string? better, Session session, IReadOnlyList<PastSession> history, Copy copy) => new(
        debrief.Score is { } score ? copy.Say("card.debrief.title", ("total", Number(score.Total, copy))) : copy["card.debrief.noScore"],
        [
            new Paragraph(copy.Say($"ending.{debrief.Ending}", ("name", name))),
            .. debrief.Score is { } points ? Points(points, rating, session, copy) : [],
            .. Answer("best", debrief.Best, copy),
            .. Answer("worst", debrief.Worst, copy),
            .. debrief.Worst is not null && better is not null ? [new Paragraph(copy.Say("card.debrief.better", ("better", better)))] : Array.Empty<CardElement>(),
            .. Advice(debrief, copy),
            .. Trend(debrief, history, copy),
        ],
        [.. Actions(debrief, copy)])
    {
        Kind = Kind,
    };

    /// <summary>What a drill's button carries.</summary>
    public static string TargetOf(Drill drill) => $"{drill.Scenario}:{drill.Beat}:{drill.Difficulty}";

    private static IEnumerable<CardElement> Points(Score score, SelfRating? rating, Session session, Copy copy)
    {
        yield return ScoreBars.Of(score, rating, copy);
        var sum = string.Join(" + ", score.Criteria.Select(criterion => Number(criterion.Points, copy)));
        yield return new Note(score.Deduction == 0
            ? copy.Say("card.debrief.sum", ("sum", sum), ("total", Number(score.Total, copy)))
            : copy.Say("card.debrief.sumLess", ("sum", sum), ("less", Number(score.Deduction, copy)), ("total", Number(score.Total, copy))));
        if (session.Retakes > 0 || session.Hints > 0 || session.Answers.Any(answer => answer.Assisted))
        {
            yield return new Note(copy.Say(
                "card.debrief.help",
                ("hints", Number(session.Hints, copy)),
                ("retakes", Number(session.Retakes, copy)),
                ("assisted", Number(session.Answers.Count(answer => answer.Assisted), copy))));
        }
    }

    private static IEnumerable<CardElement> Answer(string which, Exchange? exchange, Copy copy)
    {
        if (exchange is null)
        {
            yield break;
        }

        var text = exchange.Answer.Text;
        yield return new Bullet(
            copy.Say($"card.debrief.{which}", ("scenario", copy[$"scenario.{exchange.Scenario}.title"])),
            which == "best" ? copy["card.debrief.bestWhy"] : WhyOf(exchange, copy));
        yield return new Quote(text.Length <= MostQuoted ? text : $"{text[..(MostQuoted - 1)]}…");
    }

    // The rule that hurt most, in the order in which the other side reacts.
    private static string WhyOf(Exchange exchange, Copy copy)
    {
        var flag = AnswerKinds.Flags.FirstOrDefault(exchange.Answer.Has);
        return flag is not null ? $"{copy[$"rule.{flag}.title"]}. {copy[$"rule.{flag}.why"]}"
            : exchange.Answer.Stance != Coach.Review.Stance.Firm ? copy[$"card.debrief.stance.{exchange.Answer.Stance}"]
            : !exchange.Answer.Gracious ? copy[$"criterion.{Criterion.Gracious}.why"]
            : copy[$"criterion.{Criterion.Brief}.why"];
    }

    private static IEnumerable<CardElement> Advice(Debrief debrief, Copy copy)
    {
        var rows = new[] { ("keep", debrief.Keep), ("start", debrief.Start), ("stop", debrief.Stop) }
            .Where(row => row.Item2 is not null)
            .Select(row => new Fact(copy[$"card.debrief.{row.Item1}"], copy[$"criterion.{row.Item2}.{row.Item1}"]))
            .ToList();
        return rows.Count == 0 ? [] : [new Facts(rows)];
    }

    private static IEnumerable<CardElement> Trend(Debrief debrief, IReadOnlyList<PastSession> history, Copy copy)
    {
        if (debrief is not { Score: { } score, Last: { } last })
        {
            yield break;
        }

        var change = score.Total - last.Total;
        var key = change switch { > 0 => "up", < 0 => "down", _ => "even" };
        var totals = history.Select(past => past.Total).Append(score.Total).TakeLast(MostTrend).ToList();
        yield return new Note(copy.Say(
            $"card.debrief.last.{key}",
            ("last", Number(last.Total, copy)), ("change", Number(Math.Abs(change), copy)), ("trend", ScoreBars.Trend(totals)), ("most", Gained(score, last, copy))));
    }

    private static string Gained(Score score, PastSession last, Copy copy)
    {
        var changes = score.Criteria.Zip(last.Points, (now, before) => (now.Criterion, Change: now.Points - before)).ToList();
        var most = score.Total >= last.Total ? changes.MaxBy(change => change.Change) : changes.MinBy(change => change.Change);
        return copy[$"criterion.{most.Criterion}.name"];
    }

    private static IEnumerable<CardAction> Actions(Debrief debrief, Copy copy)
    {
        var drill = debrief.Next;
        var title = drill.Scenario is { } scenario ? copy.Say("card.action.drill", ("scenario", copy[$"scenario.{scenario}.title"]))
            : drill.Difficulty is { } difficulty ? copy[$"card.action.harder.{difficulty}"]
            : copy["card.action.again"];
        yield return new SubmitAction(title, Verbs.Drill, TargetOf(drill));
        if (drill.Scenario is not null)
        {
            yield return new SubmitAction(copy["card.action.call"], Verbs.Drill, TargetOf(new(null)));
        }

        yield return new SubmitAction(copy["card.action.afterCall"], Verbs.AfterCall);
    }

    private static string Number(int number, Copy copy) => ScoreBars.Number(number, copy);
}
