using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element to show, to hide or to turn.</summary>
public class AdaptiveTargetElement
{
    /// <summary>Turns an element.</summary>
    public AdaptiveTargetElement(string elementId) => ElementId = elementId;

    /// <summary>Shows or hides an element.</summary>
    public AdaptiveTargetElement(string elementId, bool isVisible)
    {
        ElementId = elementId;
        IsVisible = isVisible;
    }

    /// <summary>The element's id.</summary>
    public string ElementId { get; set; }

    /// <summary>Whether it shows afterwards; null for the other way than before.</summary>
    public bool? IsVisible { get; set; }

    /// <summary>Turns an element.</summary>
    public static implicit operator AdaptiveTargetElement(string elementId) => new(elementId);

    internal void Write(Utf8JsonWriter writer)
    {
        if (IsVisible is not { } isVisible)
        {
            writer.WriteStringValue(ElementId);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("elementId", ElementId);
        writer.WriteBoolean("isVisible", isVisible);
        writer.WriteEndObject();
    }
}
