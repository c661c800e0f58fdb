using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Something that a button, or a click on an element, does.</summary>
public abstract class AdaptiveAction : AdaptiveTypedElement
{
    /// <summary>The button's words.</summary>
    public string? Title { get; set; }

    /// <summary>"default", "positive" or "destructive".</summary>
    public string? Style { get; set; } = "default";

    /// <summary>What is said of the button when it is pointed at.</summary>
    public string? Tooltip { get; set; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.Text("title", Title);
        writer.Text("style", Style == "default" ? null : Style);
        writer.Text("tooltip", Tooltip);
    }
}
