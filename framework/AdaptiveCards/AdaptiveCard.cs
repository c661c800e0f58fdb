using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A card: a body of elements and the actions below it.</summary>
public class AdaptiveCard : AdaptiveTypedElement
{
    /// <summary>The content type of an attachment that holds a card.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "AdaptiveCard";

    // A card is sent as JSON, never pasted into HTML: words in other scripts stay readable and short.
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A card of a schema version.</summary>
    public AdaptiveCard(AdaptiveSchemaVersion schemaVersion) => Version = schemaVersion;

    /// <summary>A card of a schema version ("1.5").</summary>
    public AdaptiveCard(string schemaVersion)
        : this(new AdaptiveSchemaVersion(schemaVersion))
    {
    }

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>The schema version that the card needs.</summary>
    public AdaptiveSchemaVersion Version { get; set; }

    /// <summary>What is shown where that version isn't known.</summary>
    public string? FallbackText { get; set; }

    /// <summary>What is said of the card aloud.</summary>
    public string? Speak { get; set; }

    /// <summary>What stands on it.</summary>
    public List<AdaptiveElement> Body { get; set; } = [];

    /// <summary>The buttons below it.</summary>
    public List<AdaptiveAction> Actions { get; set; } = [];

    /// <summary>The card as JSON.</summary>
    public string ToJson()
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            Write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        writer.WriteString("version", Version.ToString());
        writer.Text("fallbackText", FallbackText);
        writer.Text("speak", Speak);
        if (Body.Count > 0)
        {
            writer.Elements("body", Body);
        }

        if (Actions.Count > 0)
        {
            writer.Elements("actions", Actions);
        }
    }
}
