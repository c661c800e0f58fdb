using System.Text.Json;

namespace AdaptiveCards;

/// <summary>Sends the inputs, its data and a verb as an invoke, whose answer can replace the card.</summary>
public class AdaptiveExecuteAction : AdaptiveAction
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Action.Execute";

    private JsonElement? _data;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>What is asked for.</summary>
    public string Verb { get; set; } = "";

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
        writer.WriteString("verb", Verb);
    }
}
