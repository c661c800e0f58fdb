using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>A card or a file that goes with a message.</summary>
public class Attachment
{
    /// <summary>An attachment with nothing set.</summary>
    public Attachment()
    {
    }

    /// <summary>An attachment with what is given set.</summary>
    public Attachment(string? contentType = default, string? contentUrl = default, object? content = default, string? name = default, string? thumbnailUrl = default)
    {
        ContentType = contentType;
        ContentUrl = contentUrl;
        Content = content;
        Name = name;
        ThumbnailUrl = thumbnailUrl;
    }

    /// <summary>The media type.</summary>
    public string? ContentType { get; set; }

    /// <summary>Where a file is.</summary>
    public string? ContentUrl { get; set; }

    /// <summary>A card's content.</summary>
    public object? Content { get; set; }

    /// <summary>A file's name.</summary>
    public string? Name { get; set; }

    /// <summary>A small picture of it.</summary>
    public string? ThumbnailUrl { get; set; }

    /// <summary>Properties of the JSON that this type has no name for.</summary>
    [JsonExtensionData]
    public Dictionary<string, JsonElement> Properties { get; set; } = [];
}
