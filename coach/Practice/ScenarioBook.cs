using System.Collections.Frozen;
using System.Globalization;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Practice;

/// <summary>
/// The scenarios of a culture, complete: what a scenario doesn't say itself, it takes from the file of common beats,
/// and a beat without a wildcard takes the common ways on.
/// </summary>
public sealed class ScenarioBook
{
    private const string Common = "common";

    private readonly FrozenDictionary<string, Scenario> _scenarios;

    private ScenarioBook(IEnumerable<Scenario> scenarios) => _scenarios = scenarios.ToFrozenDictionary(scenario => scenario.Id, StringComparer.Ordinal);

    /// <summary>The scenarios that a person can choose, in the order of <see cref="ScenarioIds.All"/>.</summary>
    public IEnumerable<Scenario> Choosable => ScenarioIds.All.Select(id => this[id]);

    /// <summary>Every scenario, the opening of a call among them.</summary>
    public IEnumerable<Scenario> All => _scenarios.Values.OrderBy(scenario => scenario.Id, StringComparer.Ordinal);

    /// <summary>A scenario by its name.</summary>
    public Scenario this[string id] => _scenarios[id];

    /// <summary>Whether there is such a scenario.</summary>
    public bool Has(string? id) => id is not null && _scenarios.ContainsKey(id);

    /// <summary>Reads the scenarios of a culture; one that it lacks is English.</summary>
    public static ScenarioBook Load(CultureInfo culture)
    {
        var files = PracticeFiles.ReadScenarios(culture).UnionBy(PracticeFiles.ReadScenarios(WordFiles.English), file => file.Id, StringComparer.Ordinal).ToList();
        var common = files.Single(file => file.Id == Common);
        return new(files.Where(file => file.Id != Common).Select(file => Complete(file, common)));
    }

    private static Scenario Complete(Scenario scenario, Scenario common)
    {
        var beats = common.Beats.ToDictionary(StringComparer.Ordinal);
        foreach (var (id, beat) in scenario.Beats)
        {
            beats[id] = id == YieldBeat && beat.Ends is null ? beat with { Ends = EndingKind.Held } : beat;
        }

        foreach (var (id, beat) in beats.Where(entry => entry.Value.Ends is null && !entry.Value.Next.ContainsKey(AnswerKinds.Any)).ToList())
        {
            var next = common.Next.ToDictionary(StringComparer.Ordinal);
            foreach (var (kind, target) in beat.Next)
            {
                next[kind] = target;
            }

            beats[id] = beat with { Next = next };
        }

        return scenario with { Beats = Reachable(scenario.Start, beats) };
    }

    // Common beats that no answer leads to are none of the scenario's.
    private static Dictionary<string, Beat> Reachable(string start, Dictionary<string, Beat> beats)
    {
        var reached = new Dictionary<string, Beat>(StringComparer.Ordinal);
        var open = new Queue<string>([start, WornOutBeat, TimeUpBeat, ColdBeat, GoodbyeBeat, OnceMoreBeat]);
        while (open.TryDequeue(out var id))
        {
            if (beats.TryGetValue(id, out var beat) && reached.TryAdd(id, beat))
            {
                beat.Next.Values.Append(beat.Spent).OfType<string>().ToList().ForEach(open.Enqueue);
            }
        }

        return reached;
    }

    /// <summary>The beat in which the other side lets go.</summary>
    internal const string YieldBeat = "yield";

    /// <summary>The beat in which a relentless player comes back.</summary>
    internal const string OnceMoreBeat = "once-more";

    /// <summary>The beat that ends a session in which the no isn't clear.</summary>
    internal const string WornOutBeat = "worn-out";

    /// <summary>The beat that ends a session in which it is.</summary>
    internal const string TimeUpBeat = "time-up";

    /// <summary>The beat that ends a session in which the no stands and nobody was thanked.</summary>
    internal const string ColdBeat = "cold";

    /// <summary>The goodbye after the other side has let go.</summary>
    internal const string GoodbyeBeat = "goodbye";
}
