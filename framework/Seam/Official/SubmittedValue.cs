using System.Globalization;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DeclineBot.Framework.Seam;

/// <summary>What a card or a button submits, as names and texts.</summary>
public static class SubmittedValue
{
    /// <summary>The simple values of an activity's value or an action's data by name; what is nested or null is left out.</summary>
    public static IReadOnlyDictionary<string, string> Read(object? value)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in ToObject(value)?.Properties() ?? [])
        {
            if (Simple(property.Value) is { } text)
            {
                values[property.Name] = text;
            }
        }

        return values;
    }

    /// <summary>What goes into an activity's value, as if a card had submitted it.</summary>
    public static object From(IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return new JObject(values.Select(value => new JProperty(value.Key, value.Value)));
    }

    internal static string? Simple(JToken token) => token.Type switch
    {
        JTokenType.String or JTokenType.Guid or JTokenType.Uri or JTokenType.TimeSpan => token.Value<string>(),
        JTokenType.Boolean => token.Value<bool>() ? "true" : "false",
        JTokenType.Integer or JTokenType.Float => Convert.ToString(((JValue)token).Value, CultureInfo.InvariantCulture),

        // The connector has made a date of a text: as a text it has the same form again.
        JTokenType.Date => JsonConvert.SerializeObject(token).Trim('"'),
        _ => null,
    };

    // Some clients send the object as its text.
    private static JObject? ToObject(object? value)
    {
        try
        {
            return value switch
            {
                null => null,
                JValue { Type: JTokenType.String } text => ToObject(text.Value<string>()),
                string text => text.AsSpan().TrimStart().StartsWith("{") ? Wire.Parse(text) as JObject : null,
                _ => Wire.Token(value) as JObject,
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
