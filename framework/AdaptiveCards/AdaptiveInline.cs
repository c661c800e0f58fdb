using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A stretch of text in a rich text block.</summary>
public abstract class AdaptiveInline
{
    /// <summary>The name of the type in JSON.</summary>
    public abstract string Type { get; set; }

    internal abstract void Write(Utf8JsonWriter writer);
}
