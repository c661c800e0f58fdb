using System.Text.RegularExpressions;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Slack's text as a person typed it.</summary>
public static partial class SlackUtterance
{
    /// <summary>What was typed: links and addresses in words, mentions of the bot gone, marks of bold and the like gone, entities undone.</summary>
    public static string Read(string text, string? botUser = null)
    {
        var read = AngleBrackets().Replace(text, found => Inside(found, botUser));
        read = Marks().Replace(CodeBlocks().Replace(read, "${inside}"), "${inside}");
        return Unescape(read).Replace('\u00A0', ' ').Trim();
    }

    // Slack escapes these three alone, and "&amp;lt;" was typed as "&lt;".
    private static string Unescape(string text) => text
        .Replace("&lt;", "<", StringComparison.Ordinal)
        .Replace("&gt;", ">", StringComparison.Ordinal)
        .Replace("&amp;", "&", StringComparison.Ordinal);

    private static string Inside(Match found, string? botUser)
    {
        var target = found.Groups["target"].Value;
        var label = found.Groups["label"].Success ? found.Groups["label"].Value : null;
        return target switch
        {
            ['@', .. var user] => user == botUser || label is null ? "" : $"@{label}",
            ['#', ..] => label is null ? "" : $"#{label}",
            ['!', .. var special] => label ?? $"@{special}",
            // What was typed as "acme.com" arrives as a link with that label.
            _ => label ?? (target.StartsWith("mailto:", StringComparison.Ordinal) ? target["mailto:".Length..] : target),
        };
    }

    [GeneratedRegex(@"<(?<target>[^<>|\s][^<>|]*)(?:\|(?<label>[^<>]*))?>")]
    private static partial Regex AngleBrackets();

    [GeneratedRegex(@"```\n?(?<inside>[^`]*)```")]
    private static partial Regex CodeBlocks();

    // A mark opens before a word and closes after one; "3 * 4 * 5" and snake_case have none.
    [GeneratedRegex(@"(?<![\w*_~`])(?<mark>[*_~`])(?![\s*_~`])(?<inside>[^*_~`\n]*[^\s*_~`])\k<mark>(?![\w*_~`])")]
    private static partial Regex Marks();
}
