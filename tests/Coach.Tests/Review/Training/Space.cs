namespace DeclineBot.Coach.Tests.Review.Training;

/// <summary>Numbers for feature names. Each feature stands twice: for all contexts, and for its own.</summary>
public sealed class Space
{
    private const int Least = 2;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Space(IEnumerable<(string Context, IReadOnlyDictionary<string, double> Features)> texts)
    {
        var list = texts.ToList();
        var counts = list.SelectMany(text => text.Features.Keys).GroupBy(name => name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
        var contexts = list.Select(text => text.Context).Distinct().Count();
        Rows = [.. list.Select(text =>
        {
            var known = text.Features.Where(feature => counts[feature.Key] >= Least).OrderBy(feature => feature.Key, StringComparer.Ordinal).ToList();
            var shared = known.Select(feature => (Number(feature.Key), feature.Value));
            var own = contexts > 1 ? known.Select(feature => (Number(text.Context + "|" + feature.Key), feature.Value)) : [];
            var row = shared.Concat(own).ToList();
            return (row.Select(cell => cell.Item1).ToArray(), row.Select(cell => cell.Value).ToArray());
        })];
    }

    public IReadOnlyList<(int[] Index, double[] Value)> Rows { get; }

    public int Size => _numbers.Count;

    public Dictionary<string, double> WeightsFor(string context, double[] weights)
    {
        var found = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var (name, number) in _numbers)
        {
            var bar = name.IndexOf('|', StringComparison.Ordinal);
            if (bar < 0 || name[..bar] == context)
            {
                var bare = bar < 0 ? name : name[(bar + 1)..];
                found[bare] = found.GetValueOrDefault(bare) + weights[number];
            }
        }

        return found.Where(pair => Math.Abs(pair.Value) >= 0.05).ToDictionary(pair => pair.Key, pair => Math.Round(pair.Value, 2), StringComparer.Ordinal);
    }

    private int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            _numbers[name] = number = _numbers.Count;
        }

        return number;
    }
}
