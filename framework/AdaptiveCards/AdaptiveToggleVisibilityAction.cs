using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Shows and hides elements of the card.</summary>
public class AdaptiveToggleVisibilityAction : AdaptiveAction
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Action.ToggleVisibility";

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The elements.</summary>
    public List<AdaptiveTargetElement> TargetElements { get; set; } = [];

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.WriteStartArray("targetElements");
        foreach (var target in TargetElements)
        {
            target.Write(writer);
        }

        writer.WriteEndArray();
    }
}
