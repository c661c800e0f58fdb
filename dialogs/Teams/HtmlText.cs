using System.Net;
using System.Text.RegularExpressions;

namespace DeclineBot.Dialogs.Teams;

/// <summary>The words of a message that comes as HTML.</summary>
public static partial class HtmlText
{
    /// <summary>The text without markup; paragraphs, list items and line breaks are lines.</summary>
    public static string Of(string html)
    {
        var text = Comment().Replace(html, "");
        text = LineEnd().Replace(text.ReplaceLineEndings(" "), "\n");
        text = ListItem().Replace(text, "\n- ");
        text = WebUtility.HtmlDecode(Tag().Replace(text, "")).Replace('\u00A0', ' ');
        var lines = text.Split('\n').Select(line => Spaces().Replace(line, " ").Trim());
        return BlankLines().Replace(string.Join('\n', lines), "\n\n").Trim();
    }

    [GeneratedRegex("<!--.*?-->|<(?:script|style)[^>]*>.*?</(?:script|style)>", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex("<br[^>]*>|</(?:p|div|ul|ol|blockquote|h[1-6]|tr)>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex LineEnd();

    [GeneratedRegex("<li[^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex ListItem();

    [GeneratedRegex("</?[a-z][^>]*>", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Tag();

    [GeneratedRegex("[ \t]+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();

    [GeneratedRegex("\n{3,}", RegexOptions.NonBacktracking)]
    private static partial Regex BlankLines();
}
