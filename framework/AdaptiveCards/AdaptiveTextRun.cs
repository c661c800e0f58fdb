using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A stretch of text of one kind; shown to the letter, no Markdown.</summary>
public class AdaptiveTextRun : AdaptiveInline
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "TextRun";

    /// <summary>An empty one.</summary>
    public AdaptiveTextRun()
    {
    }

    /// <summary>One with a text.</summary>
    public AdaptiveTextRun(string text) => Text = text;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The text.</summary>
    public string Text { get; set; } = " ";

    /// <summary>Its size.</summary>
    public AdaptiveTextSize Size { get; set; }

    /// <summary>Its weight.</summary>
    public AdaptiveTextWeight Weight { get; set; }

    /// <summary>Its colour.</summary>
    public AdaptiveTextColor Color { get; set; }

    /// <summary>Whether it steps back.</summary>
    public bool IsSubtle { get; set; }

    /// <summary>Whether it is slanted.</summary>
    public bool Italic { get; set; }

    /// <summary>Whether it is marked.</summary>
    public bool Highlight { get; set; }

    internal override void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", Type);
        writer.Choice("size", Size);
        writer.Choice("weight", Weight);
        writer.Choice("color", Color);
        writer.Flag("isSubtle", IsSubtle);
        writer.Flag("italic", Italic);
        writer.Flag("highlight", Highlight);
        writer.WriteString("text", Text);
        writer.WriteEndObject();
    }
}
