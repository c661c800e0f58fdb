using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Elements one below the other.</summary>
public class AdaptiveContainer : AdaptiveCollectionElement
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Container";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements.</summary>
    public List<AdaptiveElement> Items { get; set; } = [];

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Elements("items", Items);
    }
}
