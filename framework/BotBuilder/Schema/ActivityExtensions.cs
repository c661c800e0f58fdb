using System.Text.RegularExpressions;

namespace Microsoft.Bot.Schema;

/// <summary>Mentions of the bot or others in a message.</summary>
public static class ActivityExtensions
{
    /// <summary>Whether the account of that id is mentioned.</summary>
    public static bool MentionsId(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.GetMentions().Any(mention => mention.Mentioned?.Id == id);
    }

    /// <summary>Whether the message's recipient is mentioned.</summary>
    public static bool MentionsRecipient(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.MentionsId(activity.Recipient.Id);
    }

    /// <summary>Takes mentions of the recipient out of the text, and returns it.</summary>
    public static string? RemoveRecipientMention(this IMessageActivity activity)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return activity.RemoveMentionText(activity.Recipient.Id);
    }

    /// <summary>Takes mentions of that account out of the text, and returns it.</summary>
    public static string? RemoveMentionText(this IMessageActivity activity, string id)
    {
        ArgumentNullException.ThrowIfNull(activity);
        foreach (var mention in activity.GetMentions().Where(mention => mention.Mentioned?.Id == id))
        {
            var marked = Regex.Escape(mention.Text ?? $"<at>{mention.Mentioned!.Name}</at>");
            activity.Text = Regex.Replace(activity.Text ?? string.Empty, marked, string.Empty, RegexOptions.IgnoreCase).Trim();
        }

        return activity.Text;
    }
}
