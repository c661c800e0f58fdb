using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DeclineBot.Framework.Seam;

/// <summary>What a storage is given, as versioned JSON. The official dialogs read their state back only with type names; only known types are accepted.</summary>
public static class StateJson
{
    private const int Version = 1;

    private static readonly JsonSerializer Serializer = JsonSerializer.Create(new JsonSerializerSettings
    {
        TypeNameHandling = TypeNameHandling.Objects,
        SerializationBinder = new KnownTypesBinder(),
        DateParseHandling = DateParseHandling.None,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 256,
    });

    /// <summary>The JSON of one stored value: its version and its state.</summary>
    public static string Serialize(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new JObject { ["version"] = Version, ["state"] = JToken.FromObject(value, Serializer) }.ToString(Formatting.None);
    }

    /// <summary>The stored value in the JSON; a <see cref="FormatException"/> when this program doesn't know its version.</summary>
    public static object Deserialize(string json)
    {
        try
        {
            return Wire.Parse(json) is JObject stored && stored.Value<int?>("version") == Version && stored["state"] is { } state
                ? state.ToObject<object>(Serializer) ?? throw new FormatException("The state is empty.")
                : throw new FormatException("The state's version is not known.");
        }
        catch (JsonException e)
        {
            throw new FormatException("The text is no state's JSON.", e);
        }
    }
}
