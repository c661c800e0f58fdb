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
        foreach (var (context, features) in list)
        {
            foreach (var name in features.Keys.Where(name => counts[name] >= Least).Order(StringComparer.Ordinal))
            {
                Number(name);
                if (contexts > 1)
                {
                    Number(context + "|" + name);
                }
            }
        }

        Rows = [.. list.Select(text => Row(text.Context, text.Features))];
    }

    public IReadOnlyList<(int[] Index, double[] Value)> Rows { get; }

    public int Size => _numbers.Count;

    public (int[] Index, double[] Value) Row(string context, IReadOnlyDictionary<string, double> features)
    {
        var cells = new List<(int Index, double Value)>();
        foreach (var (name, value) in features)
        {
            if (_numbers.TryGetValue(name, out var shared))
            {
                cells.Add((shared, value));
            }

            if (_numbers.TryGetValue(context + "|" + name, out var own))
            {
                cells.Add((own, value));
            }
        }

        cells.Sort((one, other) => one.Index.CompareTo(other.Index));
        return (cells.Select(cell => cell.Index).ToArray(), cells.Select(cell => cell.Value).ToArray());
    }

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

    private void Number(string name) => _numbers.TryAdd(name, _numbers.Count);
}
