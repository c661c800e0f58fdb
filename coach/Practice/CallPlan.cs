namespace DeclineBot.Coach.Practice;

/// <summary>Strings scenarios together like a real call: the opening, the push-backs, and the question about later.</summary>
public static class CallPlan
{
    private static readonly IReadOnlyList<string> Middle =
        [ScenarioIds.MatchOffer, ScenarioIds.WhichCompany, ScenarioIds.HowMuch, ScenarioIds.MoreTime, ScenarioIds.Guilt, ScenarioIds.Feedback];

    /// <summary>Four scenarios for a friendly player, five for a pushy one, six for a relentless one.</summary>
    public static IReadOnlyList<string> Of(OfferedBy player, Difficulty difficulty, int seed)
    {
        var dice = new Dice(seed);
        var chosen = Middle.Where(id => id != ScenarioIds.HowMuch || player != OfferedBy.Founder)
            .Select((id, at) => (Id: id, At: at, Roll: dice.Roll(at, 1000)))
            .OrderBy(rolled => rolled.Roll).ThenBy(rolled => rolled.At)
            .Take(1 + (int)difficulty)
            .OrderBy(rolled => rolled.At)
            .Select(rolled => rolled.Id);
        return [ScenarioIds.Opening, ScenarioIds.ChangeYourMind, .. chosen, ScenarioIds.Future];
    }
}
