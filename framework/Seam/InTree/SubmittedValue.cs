using System.Globalization;
using System.Text.Json;
using Microsoft.Bot.Builder;

namespace DeclineBot.Framework.Seam;

/// <summary>What a card or a button submits, as names and texts.</summary>
public static class SubmittedValue
{
    /// <summary>The simple values of an activity's value or an action's data by name; what is nested or null is left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(object? value)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (ToElement(value) is { ValueKind: JsonValueKind.Object } element)
        {
            foreach (var property in element.EnumerateObject())
            {
                if (Simple(property.Value) is { } text)
                {
                    values[property.Name] = text;
                }
            }
        }

        return values;
    }

    /// <summary>What goes into an activity's value, as if a card had submitted it.</summary>
    public static object From(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return JsonSerializer.SerializeToElement(values.ToDictionary(), BotJson.Options);
    }

    internal static string? Simple(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => element.GetString(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Number => element.TryGetInt64(out var whole)
            ? whole.ToString(CultureInfo.InvariantCulture)
            : element.GetDouble().ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

    // Some clients send the object as its text.
    private static JsonElement ToElement(object? value)
    {
        try
        {
            return value switch
            {
                null => default,
                string text => text.AsSpan().TrimStart().StartsWith("{") ? JsonElement.Parse(text) : default,
                _ => BotJson.To<JsonElement>(value),
            };
        }
        catch (JsonException)
        {
            return default;
        }
    }
}
