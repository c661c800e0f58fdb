using System.Text.Encodings.Web;
using System.Text.Json;

namespace DeclineBot.Coach.Review.Model;

/// <summary>
/// The weights as they are kept: the models with their bias and cuts, then one line a feature with pairs of a model's number
/// and its weight there, in hundredths.
/// </summary>
/// <param name="Texts">The fingerprint of the texts that they were trained on.</param>
/// <param name="Models">The models.</param>
/// <param name="Weights">By feature, pairs of a model's number and a weight.</param>
public sealed record WeightsFile(string Texts, IReadOnlyList<WeightsFile.Entry> Models, IReadOnlyDictionary<string, int[]> Weights)
{
    private const double Unit = 100;
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A model without its weights.</summary>
    public sealed record Entry(string Place, string Code, double Bias, double Threshold, double CertainFrom);

    /// <summary>Reads a file as it stands.</summary>
    public static WeightsFile Parse(Stream stream) => JsonSerializer.Deserialize<WeightsFile>(stream, Json)!;

    /// <summary>Reads the models of a file.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, LinearModel>> Read(Stream stream)
    {
        var file = Parse(stream);
        var weights = file.Models.Select(_ => new Dictionary<string, double>(StringComparer.Ordinal)).ToArray();
        foreach (var (feature, pairs) in file.Weights)
        {
            for (var i = 0; i < pairs.Length; i += 2)
            {
                weights[pairs[i]][feature] = pairs[i + 1] / Unit;
            }
        }

        return file.Models.Select((entry, i) => (entry, Model: new LinearModel(entry.Bias, weights[i], entry.Threshold, entry.CertainFrom)))
            .GroupBy(pair => pair.entry.Place, StringComparer.Ordinal)
            .ToDictionary(place => place.Key, place => (IReadOnlyDictionary<string, LinearModel>)place.ToDictionary(pair => pair.entry.Code, pair => pair.Model, StringComparer.Ordinal), StringComparer.Ordinal);
    }

    /// <summary>Writes models as a file, one feature a line.</summary>
    public static string Write(string texts, IReadOnlyDictionary<string, IReadOnlyDictionary<string, LinearModel>> models)
    {
        var all = models.SelectMany(place => place.Value.Select(model => (Entry: new Entry(place.Key, model.Key, model.Value.Bias, model.Value.Threshold, model.Value.CertainFrom), model.Value.Weights))).ToList();
        var features = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < all.Count; i++)
        {
            foreach (var (feature, weight) in all[i].Weights)
            {
                var hundredths = (int)Math.Round(weight * Unit);
                if (hundredths != 0)
                {
                    features.TryAdd(feature, []);
                    features[feature].AddRange([i, hundredths]);
                }
            }
        }

        var entries = string.Join(",\n", all.Select(model => "    " + JsonSerializer.Serialize(model.Entry, Json)));
        var lines = string.Join(",\n", features.Select(feature => $"    {JsonSerializer.Serialize(feature.Key, Json)}: [{string.Join(',', feature.Value)}]"));
        return $"{{\n  \"texts\": \"{texts}\",\n  \"models\": [\n{entries}\n  ],\n  \"weights\": {{\n{lines}\n  }}\n}}\n";
    }
}
