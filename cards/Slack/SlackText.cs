using System.Text;
using System.Text.RegularExpressions;

namespace DeclineBot.Cards.Slack;

/// <summary>Makes texts fit for Slack.</summary>
public static partial class SlackText
{
    private const char Joiner = '\u2060';

    /// <summary>
    /// A text for where Slack reads its markup: it pings nobody, links nothing and formats nothing. Signs that would are
    /// escaped, parted by an invisible joiner, or replaced by ones that look alike.
    /// </summary>
    public static string Inert(string text)
    {
        var clean = Overrides().Replace(Clean(text), "");
        var parted = Addresses().Replace(clean, match => $"{match.Value}{Joiner}");
        var said = new StringBuilder(parted.Length + 16);
        for (var at = 0; at < parted.Length; at++)
        {
            said.Append(parted[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => at == 0 || parted[at - 1] == '\n' ? $"{Joiner}&gt;" : "&gt;",
                '*' when !IsInsideWord(parted, at) => "∗",
                '_' when !IsInsideWord(parted, at) => "＿",
                '~' when !IsInsideWord(parted, at) => "∼",
                '`' => "ˋ",
                var sign => sign,
            });
        }

        return said.ToString();
    }

    /// <summary>A text without what no client shows: other line ends, control characters, halves of a pair.</summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    /// <summary>The parts of a text, none empty, each of which fits: parted between paragraphs, lines, words or at worst characters.</summary>
    internal static IEnumerable<string> Split(string text, Predicate<string> fits)
    {
        var rest = Clean(text).Trim('\n');
        while (!string.IsNullOrWhiteSpace(rest))
        {
            var length = fits(rest) ? rest.Length : Cut(rest, Longest(rest, fits));
            yield return rest[..length].TrimEnd();
            rest = rest[length..].TrimStart('\n', ' ');
        }
    }

    private static int Longest(string text, Predicate<string> fits)
    {
        var (least, most) = (1, text.Length);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = fits(text[..middle]) ? (middle, most) : (least, middle - 1);
        }

        return least;
    }

    // Not too early, or a text of long paragraphs would be parted into many pieces.
    private static int Cut(string text, int longest)
    {
        foreach (var border in new[] { "\n\n", "\n", " " })
        {
            if (text.LastIndexOf(border, longest - 1, longest, StringComparison.Ordinal) is var at && at > longest / 2)
            {
                return at;
            }
        }

        return EndOfCharacter(text, longest);
    }

    // A sign of several code points, such as a family or a flag, stays whole.
    private static int EndOfCharacter(string text, int longest)
    {
        var (at, end) = (0, 0);
        while (at < longest)
        {
            end = at;
            at += System.Globalization.StringInfo.GetNextTextElementLength(text, at);
        }

        return at == longest ? at : end > 0 ? end : longest - (char.IsHighSurrogate(text[longest - 1]) && longest > 1 ? 1 : 0);
    }

    // Slack formats words, not parts of one: snake_case and 2*3*4 are left alone.
    private static bool IsInsideWord(string text, int at) =>
        at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);

    // After these an invisible joiner goes: the colon of "https:" or ":smile:", the dot of "example.com", the at of "@here".
    [GeneratedRegex(@"(?<=\p{L}):(?=//)|mailto:|(?<=[\p{L}\p{Nd}])\.(?=[\p{L}\p{Nd}])|@(?=\S)|#(?=\S)|:(?=[\w+'-]+:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();

    [GeneratedRegex("[\u202A-\u202E\u2066-\u2069]")]
    private static partial Regex Overrides();
}
