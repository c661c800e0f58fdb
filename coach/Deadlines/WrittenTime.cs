using System.Globalization;

namespace DeclineBot.Coach.Deadlines;

/// <summary>Times as forms write them, in ISO 8601: "2026-11-21T17:30", also with seconds and an offset.</summary>
internal static class WrittenTime
{
    private static readonly string[] Local = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];
    private static readonly string[] WithOffset = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    /// <summary>The instant, with the zone's offset; null when the text is anything else.</summary>
    public static DateTimeOffset? Read(string text, TimeZoneInfo zone)
    {
        text = text.Trim();
        if (DateTime.TryParseExact(text, Local, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return LocalClock.ToInstant(local, zone);
        }

        return DateTimeOffset.TryParseExact(text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            ? TimeZoneInfo.ConvertTime(instant, zone)
            : null;
    }
}
