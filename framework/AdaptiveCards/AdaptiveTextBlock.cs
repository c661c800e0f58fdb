using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A paragraph or heading; hosts read Markdown in it.</summary>
public class AdaptiveTextBlock : AdaptiveElement
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "TextBlock";

    /// <summary>An empty one.</summary>
    public AdaptiveTextBlock()
    {
    }

    /// <summary>One with a text.</summary>
    public AdaptiveTextBlock(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The text.</summary>
    public string Text { get; set; } = "";

    /// <summary>Its size.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>Its weight.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Its colour.</summary>
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Whether it steps back.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>Whether it may take several lines.</summary>
    public bool Wrap { get; set; }

    /// <summary>What it is to a screen reader.</summary>
    public AdaptiveTextBlockStyle Style { get; set; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Choice("size", Size);
        writer.Choice("weight", Weight);
        writer.Choice("color", Color);
        writer.Flag("isSubtle", IsSubtle);
        writer.WriteString("text", Text);
        writer.Flag("wrap", Wrap);
        writer.Choice("style", Style);
    }
}
