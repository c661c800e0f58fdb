using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A field to write in.</summary>
public class AdaptiveTextInput : AdaptiveInput
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Input.Text";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What stands in the empty field.</summary>
    public string? Placeholder { get; set; }

    /// <summary>The value to begin with.</summary>
    public string? Value { get; set; }

    /// <summary>Whether it takes several lines.</summary>
    public bool IsMultiline { get; set; }

    /// <summary>The most characters; 0 for no limit.</summary>
    public int MaxLength { get; set; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("placeholder", Placeholder);
        writer.Text("value", Value);
        writer.Flag("isMultiline", IsMultiline);
        writer.Number("maxLength", MaxLength);
    }
}
