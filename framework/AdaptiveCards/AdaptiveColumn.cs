using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A column of a column set.</summary>
public class AdaptiveColumn : AdaptiveContainer
{
    /// <summary>The name of the type in JSON.</summary>
    public new const string TypeName = "Column";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>How wide it is.</summary>
    public AdaptiveWidth? Width { get; set; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("width", Width?.ToString());
    }
}
