using System.Net;
using System.Text.RegularExpressions;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Teams;

/// <summary>Makes what Teams sends what the dialogs read: words without mentions and entities, and the person's time zone.</summary>
public static partial class TeamsActivity
{
    /// <summary>Settles an activity; one of another channel is left alone.</summary>
    public static void Settle(Activity activity)
    {
        if (activity.ChannelId != Channels.Msteams)
        {
            return;
        }

        if (activity.Text is { Length: > 0 } text)
        {
            activity.Text = WordsOf(text, activity.Recipient?.Name);
        }

        // Messages name the zone themselves; a click names it in what it says of the client.
        var client = activity.Entities?.FirstOrDefault(entity => entity?.Type == "clientInfo");
        activity.LocalTimezone ??= ChannelDataText.Read(client, "timezone");
        activity.Locale = LocaleOf(activity)!;
    }

    /// <summary>The locale of the person's client, where the activity tells it.</summary>
    public static string? LocaleOf(Activity activity) =>
        activity.Locale ?? ChannelDataText.Read(activity.Entities?.FirstOrDefault(entity => entity?.Type == "clientInfo"), "locale");

    /// <summary>What a person typed: mentions of the bot are gone, those of others are their names.</summary>
    public static string WordsOf(string text, string? botName)
    {
        var words = Mention().Replace(text, mention =>
            mention.Index == 0 || string.Equals(mention.Groups["name"].Value, botName, StringComparison.OrdinalIgnoreCase) ? "" : mention.Groups["name"].Value);
        return (Entity().IsMatch(words) ? WebUtility.HtmlDecode(words) : words).Replace('\u00A0', ' ').Trim();
    }

    [GeneratedRegex(@"<at(?:\s[^<>]*)?>(?<name>[^<>]*)</at>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Mention();

    [GeneratedRegex(@"&(?:nbsp|amp|lt|gt|quot|apos|#39|#160);", RegexOptions.NonBacktracking)]
    private static partial Regex Entity();
}
