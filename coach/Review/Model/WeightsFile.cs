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
    private const int MostFeatures = 40_000;

    /// <summary>The weights are kept in parts of this.</summary>
    public const double Unit = 100;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A model without its weights.</summary>
    public sealed record Entry(string Place, string Code, double Bias, double Threshold, double CertainFrom);

    /// <summary>Reads a file, straight from its tokens: it is read whenever the review starts.</summary>
    public static WeightsFile Read(Stream stream)
    {
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        var json = new Utf8JsonReader(bytes);
        var texts = "";
        var models = new List<Entry>();
        var weights = new Dictionary<string, int[]>(MostFeatures, StringComparer.Ordinal);
        var pairs = new List<int>();
        while (json.Read())
        {
            if (json.TokenType != JsonTokenType.PropertyName || json.CurrentDepth != 1)
            {
                continue;
            }

            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "texts":
                    texts = json.GetString()!;
                    break;
                case "models":
                    while (json.Read() && json.TokenType == JsonTokenType.StartObject)
                    {
                        models.Add(Model(ref json));
                    }

                    break;
                case "weights":
                    while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
                    {
                        var feature = json.GetString()!;
                        json.Read();
                        pairs.Clear();
                        while (json.Read() && json.TokenType == JsonTokenType.Number)
                        {
                            pairs.Add(json.GetInt32());
                        }

                        weights.Add(feature, [.. pairs]);
                    }

                    break;
            }
        }

        return new WeightsFile(texts, models, weights);
    }

    private static Entry Model(ref Utf8JsonReader json)
    {
        string place = "", code = "";
        double bias = 0, threshold = 0, certain = 0;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var name = json.GetString();
            json.Read();
            switch (name)
            {
                case "place": place = json.GetString()!; break;
                case "code": code = json.GetString()!; break;
                case "bias": bias = json.GetDouble(); break;
                case "threshold": threshold = json.GetDouble(); break;
                case "certainFrom": certain = json.GetDouble(); break;
            }
        }

        return new Entry(place, code, bias, threshold, certain);
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
