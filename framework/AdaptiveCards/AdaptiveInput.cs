using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A field that a person fills in.</summary>
public abstract class AdaptiveInput : AdaptiveElement
{
    /// <summary>Whether the client insists on a value.</summary>
    public bool IsRequired { get; set; }

    /// <summary>What to fill in.</summary>
    public string? Label { get; set; }

    /// <summary>What the client says of a value that it doesn't accept.</summary>
    public string? ErrorMessage { get; set; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Flag("isRequired", IsRequired);
        writer.Text("label", Label);
        writer.Text("errorMessage", ErrorMessage);
    }
}
