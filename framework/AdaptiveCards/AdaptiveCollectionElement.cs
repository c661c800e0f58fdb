using System.Text.Json;

namespace AdaptiveCards;

/// <summary>An element that holds others.</summary>
public abstract class AdaptiveCollectionElement : AdaptiveElement
{
    /// <summary>Its background; null as the surroundings.</summary>
    public AdaptiveContainerStyle? Style { get; set; }

    /// <summary>Where its content stands when it is taller than that.</summary>
    public AdaptiveVerticalContentAlignment VerticalContentAlignment { get; set; }

    /// <summary>What a click anywhere on it does.</summary>
    public AdaptiveAction? SelectAction { get; set; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        if (Style is { } style)
        {
            writer.WriteString("style", CardJson.NameOf(style));
        }

        writer.Choice("verticalContentAlignment", VerticalContentAlignment);
        writer.Element("selectAction", SelectAction);
    }
}
