using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Columns side by side.</summary>
public class AdaptiveColumnSet : AdaptiveCollectionElement
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "ColumnSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The columns, from the reading side.</summary>
    public List<AdaptiveColumn> Columns { get; set; } = [];

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Elements("columns", Columns);
    }
}
