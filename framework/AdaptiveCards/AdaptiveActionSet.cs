using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Buttons inside the body.</summary>
public class AdaptiveActionSet : AdaptiveElement
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "ActionSet";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The buttons.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Elements("actions", Actions);
    }
}
