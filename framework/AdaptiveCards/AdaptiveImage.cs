using System.Globalization;
using System.Text.Json;

namespace AdaptiveCards;

/// <summary>A picture.</summary>
public class AdaptiveImage : AdaptiveElement
{
    /// <summary>The name of the type in JSON.</summary>
    public const string TypeName = "Image";

    /// <summary>A picture without an address yet.</summary>
    public AdaptiveImage()
    {
    }

    /// <summary>The picture at an address.</summary>
    public AdaptiveImage(Uri url) => Url = url;

    /// <inheritdoc/>
    public override string Type { get; set; } = TypeName;

    /// <summary>Where it is, or the picture itself as a data address.</summary>
    public Uri? Url { get; set; }

    /// <summary>What a screen reader says of it.</summary>
    public string? AltText { get; set; }

    /// <summary>Its width in pixels; 0 is left to the host.</summary>
    public uint PixelWidth { get; set; }

    /// <summary>Its height in pixels; 0 is left to the host.</summary>
    public uint PixelHeight { get; set; }

    internal override void WriteProperties(Utf8JsonWriter writer)
    {
        base.WriteProperties(writer);
        writer.Text("url", Url?.OriginalString);
        writer.Text("altText", AltText);
        writer.Text("width", Pixels(PixelWidth));
        writer.Text("height", Pixels(PixelHeight));
    }

    private static string? Pixels(uint number) => number == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{number}px");
}
