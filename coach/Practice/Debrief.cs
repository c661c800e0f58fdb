namespace DeclineBot.Coach.Practice;

/// <summary>What a session comes to.</summary>
/// <param name="Setup">What it was made of.</param>
/// <param name="Scene">How it went.</param>
/// <param name="Ending">How it ended.</param>
/// <param name="Score">The score, or null when no answer counted.</param>
/// <param name="Best">The best answer, or null.</param>
/// <param name="Worst">The answer with most to win, or null when every one was as good as can be.</param>
/// <param name="Keep">What to keep doing, or null.</param>
/// <param name="Start">What to start doing, or null.</param>
/// <param name="Stop">What to stop doing, or null.</param>
/// <param name="Last">The session before, or null.</param>
/// <param name="Next">The next drill.</param>
public sealed record Debrief(
    RehearsalSetup Setup,
    Scene Scene,
    EndingKind Ending,
    Score? Score,
    Exchange? Best,
    Exchange? Worst,
    Criterion? Keep,
    Criterion? Start,
    Criterion? Stop,
    PastSession? Last,
    Drill Next)
{
    private static readonly IReadOnlyList<Criterion> Doing = [Criterion.HeldTheLine, Criterion.Gracious];

    /// <summary>Sums up a session.</summary>
    public static Debrief Of(Session session, Scene scene, IReadOnlyList<PastSession> history, ScenarioBook book)
    {
        var score = Score.Of(scene, book);
        var scored = scene.Exchanges.Where(exchange => exchange.IsScored).ToList();
        var best = scored.MaxBy(exchange => Score.Worth(exchange, book));
        var worst = scored.MinBy(exchange => Score.Worth(exchange, book));
        worst = worst is not null && Score.Worth(worst, book) == 100 ? null : worst;
        var weak = score?.Criteria.Where(criterion => criterion.Good < criterion.Of).OrderBy(criterion => criterion.Share).Select(criterion => criterion.Criterion).ToList() ?? [];
        return new(
            session.Setup,
            scene,
            scene.Ending ?? EndingKind.Stopped,
            score,
            best is not null && Score.Meets(best, Criterion.HeldTheLine, book) ? best : null,
            worst,
            score?.Criteria.Where(criterion => criterion.Good > 0).OrderByDescending(criterion => criterion.Share).Select(criterion => (Criterion?)criterion.Criterion).FirstOrDefault(),
            weak.Where(Doing.Contains).Select(criterion => (Criterion?)criterion).FirstOrDefault(),
            weak.Where(criterion => !Doing.Contains(criterion)).Select(criterion => (Criterion?)criterion).FirstOrDefault(),
            history is [.., var last] ? last : null,
            NextAfter(session.Setup, worst));
    }

    /// <summary>The score as it is remembered, or null when there is none.</summary>
    public PastSession? Past(DateTimeOffset at) => Score is null ? null : new(
        at, Score.Total, [.. Score.Criteria.Select(criterion => criterion.Points)], Setup.Plan, Setup.Difficulty, Ending);

    // Right at the push-back that went worst; where nothing did, a step harder.
    private static Drill NextAfter(RehearsalSetup setup, Exchange? worst) => worst switch
    {
        { Scenario: ScenarioIds.Opening } => new(null),
        { } exchange => new(exchange.Scenario, exchange.Beat),
        _ when setup.Difficulty < Difficulty.Relentless => new(null, Difficulty: setup.Difficulty + 1),
        _ => new(null, Difficulty: Difficulty.Relentless),
    };
}
