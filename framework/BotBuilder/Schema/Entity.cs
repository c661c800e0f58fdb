using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Builder;

namespace Microsoft.Bot.Schema;

/// <summary>Something known about an activity, as JSON of any shape with a type.</summary>
public class Entity
{
    /// <summary>An entity of no type.</summary>
    public Entity()
    {
    }

    /// <summary>An entity of the given type.</summary>
    public Entity(string? type = default) => Type = type;

    /// <summary>What kind of entity it is.</summary>
    public string? Type { get; set; }

    /// <summary>Everything but the type.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];

    /// <summary>The entity as the given type.</summary>
    public T GetAs<T>() => BotJson.Copy<T>(this)!;

    /// <summary>Takes type and properties over from an object.</summary>
    public void SetAs<T>(T obj)
    {
        var entity = BotJson.Copy<Entity>(obj)!;
        Type = entity.Type;
        Properties = entity.Properties;
    }

    /// <summary>Whether both have the same JSON.</summary>
    public bool Equals(Entity? other) => other is not null && BotJson.Write(this) == BotJson.Write(other);

    /// <inheritdoc/>
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) || (obj is Entity other && other.GetType() == GetType() && Equals(other));

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Type, StringComparison.Ordinal);
}
