using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A field to choose in.</summary>
public class AdaptiveChoiceSetInput : AdaptiveInput
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Input.ChoiceSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The chosen value.</summary>
    public string? Value { get; set; }

    /// <summary>How it is shown.</summary>
    public AdaptiveChoiceInputStyle Style { get; set; }

    /// <summary>Whether several can be chosen.</summary>
    public bool IsMultiSelect { get; set; }

    /// <summary>The choices.</summary>
    public List<AdaptiveChoice> Choices { get; set; } = [];

    /// <summary>Whether a choice may take several lines.</summary>
    public bool Wrap { get; set; }

    /// <summary>What stands in the empty field.</summary>
    public string? Placeholder { get; set; }

    // Hosts have differed on what a missing style means, so it and the number of choices are always said.
    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("value", Value);
        writer.WriteString("style", CardJson.NameOf(Style));
        writer.WriteBoolean("isMultiSelect", IsMultiSelect);
        writer.WriteStartArray("choices");
        foreach (var choice in Choices)
        {
            writer.WriteStartObject();
            writer.WriteString("title", choice.Title);
            writer.WriteString("value", choice.Value);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.Flag("wrap", Wrap);
        writer.Text("placeholder", Placeholder);
    }
}
