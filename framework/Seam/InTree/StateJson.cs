using System.Text.Json;
using Microsoft.Bot.Builder;

namespace DeclineBot.Framework.Seam;

/// <summary>What a storage is given, as versioned JSON without type names: readers say what they want it to be.</summary>
public static class StateJson
{
    private const int Version = 1;

    /// <summary>The JSON of one stored value: its version and its state.</summary>
    public static string Serialize(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return BotJson.Write(new Dictionary<string, object> { ["version"] = Version, ["state"] = value });
    }

    /// <summary>The stored value in the JSON; a <see cref="FormatException"/> when this program doesn't know its version.</summary>
    public static object Deserialize(string json)
    {
        try
        {
            var stored = JsonElement.Parse(json);
            return stored.TryGetProperty("version", out var version) && version.TryGetInt32(out var number) && number == Version
                ? stored.GetProperty("state")
                : throw new FormatException("The state's version is not known.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new FormatException("The text is no state's JSON.", e);
        }
    }
}
