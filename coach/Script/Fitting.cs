using System.Globalization;
using System.Text;

namespace DeclineBot.Coach.Script;

/// <summary>Joins a person's words with the words around them.</summary>
internal static class Fitting
{
    /// <summary>A framed sentence with its end mark and what followed it, with a capital at the start.</summary>
    public static string Join(string sentence, string mark, string rest)
    {
        var start = sentence.IndexOf(sentence.FirstOrDefault(char.IsLetterOrDigit));
        var joined = new StringBuilder(sentence).Append(mark.Length == 0 && !EndsWithMark(sentence) ? "." : mark);
        if (start >= 0 && char.IsLower(sentence[start]))
        {
            joined[start] = char.ToUpper(sentence[start], CultureInfo.InvariantCulture);
        }

        return rest.Length == 0 ? joined.ToString() : joined.Append(' ').Append(rest).ToString();
    }

    /// <summary>The words as they stand inside a sentence: a small first letter unless it may be a name's.</summary>
    public static string Inline(string text, SentenceWords words)
    {
        if (text.Length == 0 || !char.IsUpper(text[0]))
        {
            return text;
        }

        var end = text.IndexOf(' ');
        var raw = end < 0 ? text : text[..end];
        var bare = SentenceTokens.Bare(raw);
        return IsCommon(bare, words) && !(raw.Length > 1 && raw.Skip(1).Any(char.IsUpper))
            ? char.ToLower(text[0], CultureInfo.InvariantCulture) + text[1..]
            : text;
    }

    private static bool IsCommon(string bare, SentenceWords words) =>
        bare is not ("i" or "i'm" or "i've" or "i'd" or "i'll")
        && (words.Is("determiners", bare) || words.Is("subjects", bare) || words.Is("links", bare) || words.Is("prepositions", bare)
            || words.Is("near", bare) || words.Is("comparatives", bare) || words.Is("bases", bare) || words.Is("subjectless", bare)
            || words.Is("plain-nouns", bare) || words.Is("states", bare) || words.Is("moves", bare) || words.Is("received", bare) || words.Map("past", bare) is not null
            || bare is "due" or "not" or "being" || (bare.EndsWith("ing", StringComparison.Ordinal) && bare.Length > 5 && !words.Is("not-gerunds", bare))
            || (bare.EndsWith("ed", StringComparison.Ordinal) && bare.Length > 5));

    private static bool EndsWithMark(string sentence)
    {
        var last = sentence.TrimEnd('"', '”', ')', '’', '\'', '»');
        return last.Length > 0 && last[^1] is '.' or '!' or '?' or '…';
    }
}
