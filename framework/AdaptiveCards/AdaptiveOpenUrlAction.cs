using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Opens an address.</summary>
public class AdaptiveOpenUrlAction : AdaptiveAction
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Action.OpenUrl";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The address.</summary>
    public Uri? Url { get; set; }

    // As it was given: a percent-encoded mailto must not be unescaped on the way.
    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("url", Url?.OriginalString);
    }
}
