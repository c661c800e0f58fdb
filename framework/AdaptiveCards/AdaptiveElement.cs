using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Something in the body of a card.</summary>
public abstract class AdaptiveElement : AdaptiveTypedElement
{
    /// <summary>The room above it.</summary>
    public AdaptiveSpacing Spacing { get; set; }

    /// <summary>Whether a line parts it from what stands above.</summary>
    public bool Separator { get; set; }

    /// <summary>Whether it shows; an action can turn this.</summary>
    public bool IsVisible { get; set; } = true;

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.Choice("spacing", Spacing);
        writer.Flag("separator", Separator);
        writer.Flag("isVisible", IsVisible, unlessIs: true);
    }
}
