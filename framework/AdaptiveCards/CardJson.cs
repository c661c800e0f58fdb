using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Writes a property unless it has the value that its absence means.</summary>
internal static class CardJson
{
    public static void Text(this Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    public static void Flag(this Utf8JsonWriter writer, string name, bool value, bool unlessIs = false)
    {
        if (value != unlessIs)
        {
            writer.WriteBoolean(name, value);
        }
    }

    public static void Number(this Utf8JsonWriter writer, string name, int value)
    {
        if (value != 0)
        {
            writer.WriteNumber(name, value);
        }
    }

    public static void Choice<T>(this Utf8JsonWriter writer, string name, T value)
        where T : struct, Enum
    {
        if (!EqualityComparer<T>.Default.Equals(value, default))
        {
            writer.WriteString(name, NameOf(value));
        }
    }

    public static void Element(this Utf8JsonWriter writer, string name, AdaptiveTypedElement? element)
    {
        if (element is not null)
        {
            writer.WritePropertyName(name);
            element.Write(writer);
        }
    }

    public static void Elements(this Utf8JsonWriter writer, string name, IEnumerable<AdaptiveTypedElement> elements)
    {
        writer.WriteStartArray(name);
        foreach (var element in elements)
        {
            element.Write(writer);
        }

        writer.WriteEndArray();
    }

    public static string NameOf<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
