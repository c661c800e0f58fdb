using System.Globalization;
using System.Text.Json;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>A stretch of a feed as the protocol writes it: `{activities, watermark}`.</summary>
public static class ActivitySet
{
    /// <summary>Its JSON in UTF-8.</summary>
    public static byte[] Write(FeedPage page)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("activities");
            foreach (var activity in page.Activities)
            {
                writer.WriteRawValue(activity);
            }

            writer.WriteEndArray();
            writer.WriteString("watermark", page.Watermark.ToString(CultureInfo.InvariantCulture));
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}
