using DeclineBot.Coach.Script;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Practice;

/// <summary>Answers that hold, in the person's own situation.</summary>
public sealed class ModelAnswers(ScenarioBook book, Copy copy)
{
    private readonly SentenceWords _words = SentenceWords.Load(copy.Culture);

    /// <summary>An answer to a beat; a higher number gives another wording.</summary>
    public string For(string scenarioId, string beatId, Decline? own, int turn)
    {
        var scenario = book[scenarioId];
        var wordings = scenario.Beats.TryGetValue(beatId, out var beat) && beat.Models.Count > 0 ? beat.Models
            : own?.Destination == Destination.Staying && scenario.Staying.Count > 0 ? scenario.Staying
            : [.. WithReason(scenario, own), .. scenario.Models];
        return wordings[turn % wordings.Count];
    }

    // A reason that the coach advised against is no model.
    private IEnumerable<string> WithReason(Scenario scenario, Decline? own) =>
        own?.Reason is { Settled: true, KeptCodes.Count: 0 } && new Wording(copy, _words, own).Reason is { } reason
            ? scenario.WithReason.Select(wording => wording.Replace("{reason}", reason, StringComparison.Ordinal))
            : [];
}
