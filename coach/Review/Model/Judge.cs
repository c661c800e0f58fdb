using System.Collections.Frozen;
using DeclineBot.Coach.Review.Language;

namespace DeclineBot.Coach.Review.Model;

/// <summary>
/// The trained half of the review: linear models over the lexicon's classes and the words, from `weights.{language}.json`.
/// Each code is weighed by itself first, then again beside what the other codes said.
/// </summary>
public sealed class Judge
{
    private const double MetaWeight = 0.25;
    private const double MetaLimit = 4;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Column[]> _places;

    /// <summary>A judge over models by place (`reason.1`, `reason.2` …) and code.</summary>
    public Judge(IReadOnlyDictionary<string, IReadOnlyDictionary<string, LinearModel>> models)
    {
        foreach (var name in models.Values.SelectMany(place => place.Values).SelectMany(model => model.Weights.Keys))
        {
            _numbers.TryAdd(name, _numbers.Count);
        }

        _places = models.ToDictionary(place => place.Key, place => place.Value.Select(model => new Column(model.Key, model.Value, Dense(model.Value))).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>A judge over the models of a file.</summary>
    public Judge(WeightsFile file)
    {
        _numbers.EnsureCapacity(file.Weights.Count);
        var columns = file.Models.Select(entry => (entry.Place, Column: new Column(
            entry.Code, new LinearModel(entry.Bias, FrozenDictionary<string, double>.Empty, entry.Threshold, entry.CertainFrom), new float[file.Weights.Count]))).ToArray();
        foreach (var (feature, pairs) in file.Weights)
        {
            var number = _numbers.Count;
            _numbers.Add(feature, number);
            for (var i = 0; i < pairs.Length; i += 2)
            {
                columns[pairs[i]].Column.Weights[number] = (float)(pairs[i + 1] / WeightsFile.Unit);
            }
        }

        _places = columns.GroupBy(pair => pair.Place, StringComparer.Ordinal).ToDictionary(place => place.Key, place => place.Select(pair => pair.Column).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>Reads the weights that are embedded in this assembly.</summary>
    public static Judge Load(string language = "en")
    {
        using var stream = Open(language);
        return new Judge(WeightsFile.Read(stream));
    }

    /// <summary>The embedded weights as a file.</summary>
    public static Stream Open(string language = "en") => typeof(Judge).Assembly.GetManifestResourceStream($"DeclineBot.Coach.Review.Model.weights.{language}.json")!;

    /// <summary>What the first models say of features: log-odds by code.</summary>
    public IReadOnlyDictionary<string, double> First(string place, IReadOnlyDictionary<string, double> features) =>
        LogOdds(place + ".1", features).ToDictionary(column => column.Column.Code, column => column.LogOdds, StringComparer.Ordinal);

    /// <summary>What is found in a passage, by code.</summary>
    public IReadOnlyDictionary<string, Verdict> Weigh(string place, Reading reading) => Weigh(place, reading, 0, reading.Tokens.Count);

    /// <summary>What is found in a stretch of tokens, by code.</summary>
    public IReadOnlyDictionary<string, Verdict> Weigh(string place, Reading reading, int first, int end)
    {
        var features = Features.Of(reading, first, end);
        var pieces = Features.Pieces(reading, first, end).Select(piece => First(place, Features.Of(reading, piece.First, piece.End)));
        return Judged(place, Beside(features, First(place, features), Most(pieces)));
    }

    /// <summary>What is found in a whole decline, by code.</summary>
    public IReadOnlyDictionary<string, Verdict> Weigh(Reading reading, DraftParts parts, PartVerdicts judged) => Judged("draft", DraftFeatures.Of(reading, parts, judged, this));

    /// <summary>The most that the first models say of any piece, by code.</summary>
    public static IReadOnlyDictionary<string, double> Most(IEnumerable<IReadOnlyDictionary<string, double>> pieces)
    {
        var most = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (code, logOdds) in pieces.SelectMany(piece => piece))
        {
            most[code] = Math.Max(logOdds, most.GetValueOrDefault(code, double.MinValue));
        }

        return most;
    }

    /// <summary>The features, and beside them what the first models said of the whole and of its worst piece.</summary>
    public static IReadOnlyDictionary<string, double> Beside(
        IReadOnlyDictionary<string, double> features, IReadOnlyDictionary<string, double> first, IReadOnlyDictionary<string, double> most)
    {
        var all = new Dictionary<string, double>(features, StringComparer.Ordinal);
        foreach (var (code, logOdds) in first)
        {
            all["o:" + code] = MetaWeight * Math.Clamp(logOdds, -MetaLimit, MetaLimit);
        }

        foreach (var (code, logOdds) in most)
        {
            all["om:" + code] = MetaWeight * Math.Clamp(logOdds, -MetaLimit, MetaLimit);
        }

        return all;
    }

    private Dictionary<string, Verdict> Judged(string place, IReadOnlyDictionary<string, double> features) =>
        LogOdds(place + ".2", features).ToDictionary(column => column.Column.Code, column => column.Column.Model.Judge(column.LogOdds), StringComparer.Ordinal);

    private IEnumerable<(Column Column, double LogOdds)> LogOdds(string place, IReadOnlyDictionary<string, double> features)
    {
        var known = new List<(int Number, double Value)>(features.Count);
        foreach (var (name, value) in features)
        {
            if (_numbers.TryGetValue(name, out var number))
            {
                known.Add((number, value));
            }
        }

        return _places[place].Select(column => (column, known.Aggregate(column.Model.Bias, (sum, feature) => sum + (column.Weights[feature.Number] * feature.Value))));
    }

    private float[] Dense(LinearModel model)
    {
        var weights = new float[_numbers.Count];
        foreach (var (name, weight) in model.Weights)
        {
            weights[_numbers[name]] = (float)weight;
        }

        return weights;
    }

    private sealed record Column(string Code, LinearModel Model, float[] Weights);
}
