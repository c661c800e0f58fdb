using System.Text.Json;

namespace AdaptiveCards;

/// <summary>What stands in for an element that the host doesn't know: nothing, or another one.</summary>
public class AdaptiveFallbackElement
{
    /// <summary>Falls back to nothing.</summary>
    public AdaptiveFallbackElement(AdaptiveFallbackType fallbackType) => Type = fallbackType;

    /// <summary>Falls back to another element.</summary>
    public AdaptiveFallbackElement(AdaptiveTypedElement fallbackContent)
    {
        Type = AdaptiveFallbackType.Content;
        Content = fallbackContent;
    }

    /// <summary>The kinds of fallback.</summary>
    public enum AdaptiveFallbackType
    {
        /// <summary>As the host likes.</summary>
        None,

        /// <summary>The element is left out.</summary>
        Drop,

        /// <summary>Another element is shown.</summary>
        Content,
    }

    /// <summary>The kind of fallback.</summary>
    public AdaptiveFallbackType Type { get; set; }

    /// <summary>The element that is shown instead.</summary>
    public AdaptiveTypedElement? Content { get; set; }

    internal void Write(Utf8JsonWriter writer)
    {
        writer.Text("fallback", Type == AdaptiveFallbackType.Drop ? "drop" : null);
        writer.Element("fallback", Type == AdaptiveFallbackType.Content ? Content : null);
    }
}
