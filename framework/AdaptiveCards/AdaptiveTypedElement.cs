using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Anything on a card that carries a `type`.</summary>
public abstract class AdaptiveTypedElement
{
    /// <summary>The name of the type in JSON.</summary>
    public abstract string Type { get; set; }

    /// <summary>The id that actions and submissions use.</summary>
    public string? Id { get; set; }

    /// <summary>What stands in for it where the host doesn't know it.</summary>
    public AdaptiveFallbackElement? Fallback { get; set; }

    /// <summary>Properties that a host adds to the schema ("msteams").</summary>
    public IDictionary<string, object> AdditionalProperties { get; set; } =
        new Dictionary<string, object>(StringComparer.OrdinalIgnoreCase);

    internal void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Type);
        writer.Text("id", Id);
        WriteProperties(writer);
        Fallback?.Write(writer);
        foreach (var (name, value) in AdditionalProperties)
        {
            writer.WritePropertyName(name);
            JsonSerializer.Serialize(writer, value, value.GetType(), AdditionalPropertiesContext.Default);
        }

        writer.WriteEndObject();
    }

    internal abstract void WriteProperties(Utf8JsonWriter writer);
}
