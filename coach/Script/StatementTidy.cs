using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DeclineBot.Coach.Understanding;

namespace DeclineBot.Coach.Script;

/// <summary>Cleans what a person typed without changing what it says: spacing, stray quotes, "i", capitals, the missing full stop.</summary>
internal sealed partial class StatementTidy(SentenceWords words)
{
    private readonly IReadOnlyList<string> _fillers = [.. words["fillers"].OrderByDescending(filler => filler.Length)];

    /// <summary>The cleaned text: whole sentences, the last one ended.</summary>
    public string Clean(string text)
    {
        var line = WithoutStrayQuotes(Spaced(WithoutPictures(OneLine(text))));
        line = WithoutFillers(Respelled(line));
        return Ended(Capitalised(line));
    }

    /// <summary>The first sentence without its end mark, that mark, and the rest.</summary>
    public (string First, string Mark, string Tail) Split(string clean)
    {
        for (var at = 0; at < clean.Length - 1; at++)
        {
            if (clean[at] is '.' or '!' or '?' or '…' && clean[at + 1] == ' ' && !IsAbbreviation(clean, at))
            {
                var end = at;
                while (end > 0 && clean[end - 1] is '.' or '!' or '?')
                {
                    end--;
                }

                return (clean[..end], clean[end..(at + 1)], clean[(at + 2)..]);
            }
        }

        var last = clean.Length;
        while (last > 0 && clean[last - 1] is '.' or '!' or '?' or '…')
        {
            last--;
        }

        return (clean[..last], clean[last..], "");
    }

    private static string OneLine(string text)
    {
        var joined = new StringBuilder();
        foreach (var part in text.Split(['\n', '\r', '\u2028', '\u2029'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var line = part.TrimStart('-', '*', '•', '–', '>', ' ');
            if (line.Length == 0)
            {
                continue;
            }

            if (joined.Length > 0)
            {
                joined.Append(char.IsUpper(line[0]) && char.IsLetterOrDigit(joined[^1]) ? ". " : " ");
            }

            joined.Append(line);
        }

        return joined.ToString();
    }

    // They cannot be said aloud, and a mail program may show them as boxes.
    private static string WithoutPictures(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isPicture = Rune.GetUnicodeCategory(rune) == UnicodeCategory.OtherSymbol && rune.Value >= 0x2190
                || rune.Value is 0xFE0F or 0x200D or (>= 0x1F3FB and <= 0x1F3FF) or 0xFFFD;
            kept.Append(isPicture ? " " : rune.ToString());
        }

        return Emoticon().Replace(kept.ToString(), " ");
    }

    private static string Spaced(string text) => SpaceBeforeMark().Replace(Spaces().Replace(text, " ").Trim(), "$1");

    private static string WithoutStrayQuotes(string text)
    {
        foreach (var (open, close) in (ReadOnlySpan<(char, char)>)[('"', '"'), ('“', '”'), ('\'', '\''), ('«', '»'), ('`', '`')])
        {
            var starts = text.Length > 0 && text[0] == open;
            var ends = text.Length > 1 && text[^1] == close;
            var inner = starts ? text[1..] : text;
            inner = ends ? inner[..^1] : inner;
            var isApostrophe = open == '\'' && !(starts && ends);
            if ((starts || ends) && !isApostrophe && !inner.Contains(open) && !inner.Contains(close))
            {
                return inner.Trim();
            }
        }

        return text;
    }

    private string Respelled(string text)
    {
        var spelled = Word().Replace(text, match =>
        {
            var found = words.Map("respell", match.Value) ?? words.Map("respell", match.Value.ToLowerInvariant());
            found ??= IsName(match.Value) ? Upper(match.Value) : null;
            return found is null || (match.Value.Length > 1 && match.Value.All(char.IsUpper)) ? match.Value
                : char.IsUpper(match.Value[0]) ? Upper(found) : found;
        });
        return ItsBeforeNoun().Replace(spelled, "it's ");
    }

    // "tom drove me": a name that is no other word.
    private bool IsName(string word)
    {
        var name = word.Split('\'', '’')[0];
        return LanguageData.English.FirstNames.Contains(name) && !words.Is("words-too", name);
    }

    private string WithoutFillers(string text)
    {
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var filler in _fillers)
            {
                if (text.Length > filler.Length + 1 && text.StartsWith(filler, StringComparison.OrdinalIgnoreCase)
                    && text[filler.Length] is ' ' or ',' or '.' or '!' or '…' or ':'
                    && text[filler.Length..].TrimStart(' ', ',', '.', '!', '…', ':') is { Length: > 0 } rest
                    && !(filler == "so" && rest.StartsWith("that ", StringComparison.OrdinalIgnoreCase))
                    && !(filler == "so" && IsPurpose(rest))
                    && !(text[filler.Length] == ' ' && filler is "well" or "maybe" && rest.StartsWith("being", StringComparison.OrdinalIgnoreCase)))
                {
                    text = rest;
                    changed = true;
                    break;
                }
            }
        }

        return text;
    }

    private static bool IsPurpose(string rest) =>
        rest.StartsWith("I can ", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("we can ", StringComparison.OrdinalIgnoreCase);

    private string Capitalised(string text)
    {
        var letters = text.ToCharArray();
        for (var at = 1; at + 1 < letters.Length; at++)
        {
            if (letters[at] == ' ' && letters[at - 1] is '.' or '!' or '?' && char.IsLower(letters[at + 1]) && !IsAbbreviation(text, at - 1))
            {
                letters[at + 1] = char.ToUpper(letters[at + 1], CultureInfo.InvariantCulture);
            }
        }

        return new string(letters);
    }

    private static string Ended(string text)
    {
        text = text.TrimEnd(' ', ',', ';', ':', '-', '–', '—');
        var last = text.TrimEnd('"', '”', ')', '\'', '’', '»');
        return last.Length > 0 && last[^1] is '.' or '!' or '?' or '…' ? text : text + ".";
    }

    private bool IsAbbreviation(string text, int mark)
    {
        if (text[mark] != '.')
        {
            return false;
        }

        var start = text.LastIndexOf(' ', mark) + 1;
        var word = text[start..mark].TrimStart('(', '"', '“').ToLowerInvariant();
        return words.Is("abbreviations", word) || (word.Length == 1 && word != "i" && char.IsUpper(text[mark - 1]));
    }

    private static string Upper(string text) => char.ToUpper(text[0], CultureInfo.InvariantCulture) + text[1..];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\s+([,.;!?](?=\s|$))")]
    private static partial Regex SpaceBeforeMark();

    [GeneratedRegex(@"(?<=^|\s)(?:[:;]-?[)(DPpo/]|<3|xD|XD)(?=\s|$)")]
    private static partial Regex Emoticon();

    [GeneratedRegex(@"(?<![\w@./'’-])(?:&|'?[\p{L}]+(?:['’][\p{L}]+)?)(?![\w@/-])")]
    private static partial Regex Word();

    [GeneratedRegex(@"\bits (?=(?:the|a|an|not|just|too) )", RegexOptions.IgnoreCase)]
    private static partial Regex ItsBeforeNoun();
}
