using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Writes an entity by its own type, so that a mention in a list of entities keeps what a mention has.</summary>
internal sealed class EntityJsonConverter : JsonConverter<Entity>
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(Entity);

    public override Entity? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var json = JsonElement.ParseValue(ref reader);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new JsonException("An entity is a JSON object.");
        }

        var entity = new Entity();
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("type") && property.Value.ValueKind == JsonValueKind.String)
            {
                entity.Type = property.Value.GetString();
            }
            else
            {
                entity.Properties[property.Name] = property.Value;
            }
        }

        return entity;
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

        foreach (var (name, property) in value.Properties)
        {
            writer.WritePropertyName(name);
            property.WriteTo(writer);
        }

        writer.WriteEndObject();
    }
}
