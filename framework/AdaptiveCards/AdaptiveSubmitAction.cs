using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Sends the inputs and its data as a message.</summary>
public class AdaptiveSubmitAction : AdaptiveAction
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Action.Submit";

    private JsonElement? _data;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is sent beside the inputs, as JSON.</summary>
    public string? DataJson
    {
        get => ActionData.Print(_data);
        set => _data = ActionData.Parse(value);
    }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        ActionData.Write(writer, _data);
    }
}
