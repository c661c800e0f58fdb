using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A paragraph of differently styled stretches.</summary>
public class AdaptiveRichTextBlock : AdaptiveElement
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "RichTextBlock";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The stretches, in order.</summary>
    public List<AdaptiveInline> Inlines { get; set; } = [];

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.WriteStartArray("inlines");
        foreach (var inline in Inlines)
        {
            inline.Write(writer);
        }

        writer.WriteEndArray();
    }
}
