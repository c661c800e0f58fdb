using System.Globalization;

namespace DeclineBot.Coach.Script;

/// <summary>The name to call somebody by: the first name, or the title and surname when that is how they were named.</summary>
internal static class PersonName
{
    public static string? ToCallBy(string? name, SentenceWords words)
    {
        var parts = (name ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Trim(',', ';', ':', '"', '“', '”', '(', ')', '!', '?')).Where(part => part.Any(char.IsLetter)).ToList();
        // "my cousin Bea"
        if (parts.Count > 1 && words.Is("determiners", parts[0].ToLowerInvariant()) && parts.FindIndex(part => char.IsUpper(part[0])) is > 0 and var start)
        {
            parts.RemoveRange(0, start);
        }

        if (parts.Count == 0 || words.Is("no-names", parts[0].ToLowerInvariant()))
        {
            return null;
        }

        if (words.Is("titles", parts[0].TrimEnd('.').ToLowerInvariant()))
        {
            return parts.Count == 1 ? null : string.Join(' ', parts.Select(Capital));
        }

        // "J. Smith" is called neither J. nor Smith; a name without upper and lower case isn't cut.
        var isInitial = parts[0].TrimEnd('.').Length == 1 && char.IsUpper(parts[0][0]);
        var isCaseless = !char.IsUpper(parts[0][0]) && !char.IsLower(parts[0][0]);
        return isInitial || isCaseless ? string.Join(' ', parts) : Capital(parts[0]).TrimEnd('.');
    }

    private static string Capital(string part) => char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..];
}
