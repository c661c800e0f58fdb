using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace DeclineBot.Framework.Seam;

/// <summary>A card's JSON as what an attachment carries.</summary>
public static class CardContent
{
    /// <summary>What goes into an attachment's content; a <see cref="FormatException"/> when the text is no JSON object.</summary>
    public static object Parse(string json)
    {
        try
        {
            return Wire.Parse(json) as JObject ?? throw new FormatException("A card is a JSON object.");
        }
        catch (JsonException e)
        {
            throw new FormatException("The text is no card's JSON.", e);
        }
    }

    /// <summary>The JSON of an attachment's content, in one line.</summary>
    public static string ToJson(object content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return Wire.Token(content).ToString(Formatting.None);
    }
}
