using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>The JSON that an action carries, parsed once.</summary>
internal static class ActionData
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonElement? Parse(string? json)
    {
        if (json is null)
        {
            return null;
        }

        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }

    public static string? Print(JsonElement? data)
    {
        if (data is not { } element)
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            element.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    public static void Write(Utf8JsonWriter writer, JsonElement? data)
    {
        if (data is { } element)
        {
            writer.WritePropertyName("data");
            element.WriteTo(writer);
        }
    }
}
