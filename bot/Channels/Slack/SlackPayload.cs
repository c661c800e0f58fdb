using System.Text.Json;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Reads Slack's payloads: what is missing or of another kind is null or empty, never an exception.</summary>
public static class SlackPayload
{
    /// <summary>The text that the names lead to, or an empty one.</summary>
    public static string Text(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() ?? "" : "";

    /// <summary>Whether the names lead to true, or to the word, as form fields say it.</summary>
    public static bool IsTrue(this JsonElement element, params ReadOnlySpan<string> path) => element.Find(path) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.String } text => text.GetString() == "true",
        _ => false,
    };

    /// <summary>The whole number that the names lead to, or null.</summary>
    public static long? Number(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Number } found && found.TryGetInt64(out var number) ? number : null;

    /// <summary>The elements of the array that the names lead to; none when there is no array.</summary>
    public static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];

    /// <summary>What the names lead to, or null.</summary>
    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element;
    }

    /// <summary>The object in the text; null when there is none, or one with a text in it that can't be read.</summary>
    public static JsonElement? TryParse(ReadOnlySpan<byte> json)
    {
        // The reader doesn't look into texts until they are asked for.
        if (!System.Text.Unicode.Utf8.IsValid(json))
        {
            return null;
        }

        try
        {
            for (var texts = new Utf8JsonReader(json); texts.Read();)
            {
                if (texts.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && texts.ValueIsEscaped)
                {
                    // Half a surrogate pair is good JSON and no text.
                    texts.GetString();
                }
            }

            var reader = new Utf8JsonReader(json);
            var element = JsonElement.ParseValue(ref reader);
            return element.ValueKind == JsonValueKind.Object && !reader.Read() ? element : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
