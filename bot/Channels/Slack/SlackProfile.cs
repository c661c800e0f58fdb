namespace DeclineBot.Bot.Channels.Slack;

/// <summary>What Slack tells of a person.</summary>
/// <param name="TimeZone">The time zone's IANA name, or empty.</param>
/// <param name="Locale">The locale ("en-US"), or empty.</param>
public sealed record SlackProfile(string TimeZone, string Locale)
{
    /// <summary>When nothing is known.</summary>
    public static SlackProfile Unknown { get; } = new("", "");
}
