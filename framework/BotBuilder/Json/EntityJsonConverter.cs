using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes an entity by its own type, so that a mention in a list of entities keeps what a mention has.</summary>
internal sealed class EntityJsonConverter : JsonConverter<Entity>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Entity);

    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (JsonNode.Parse(ref reader) is not JsonObject properties)
        {
            throw new JsonException("An entity is a JSON object.");
        }

        var type = properties["type"] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
        properties.Remove("type");
        return new Entity(type) { Properties = properties };
    }

    public override void Write(Utf8JsonWriter writer, Entity value, JsonSerializerOptions options)
    {
        if (value.GetType() != typeof(Entity))
        {
            JsonSerializer.Serialize(writer, value, value.GetType(), options);
            return;
        }

        writer.WriteStartObject();
        if (value.Type is not null)
        {
            writer.WriteString("type", value.Type);
        }

        foreach (var (name, node) in value.Properties)
        {
            writer.WritePropertyName(name);
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer, options);
            }
        }

        writer.WriteEndObject();
    }
}
