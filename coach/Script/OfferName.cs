using System.Globalization;

namespace DeclineBot.Coach.Script;

/// <summary>The role and the company as they stand inside a sentence.</summary>
internal static class OfferName
{
    /// <summary>"a Staff Engineer position" becomes "Staff Engineer": the sentence brings its own "the … role".</summary>
    public static string? Role(string? role, SentenceWords words)
    {
        // What a job ad puts in brackets, "(remote)" or "(m/f/d)", nobody says.
        var parts = Parts((role ?? "").IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? role![..bracket] : role);
        while (parts.Count > 1 && words.Is("role-articles", parts[0].ToLowerInvariant()))
        {
            parts.RemoveAt(0);
        }

        while (parts.Count > 0 && words.Is("role-tails", parts[^1].ToLowerInvariant()))
        {
            parts.RemoveAt(parts.Count - 1);
        }

        return IsNothing(parts) ? null : string.Join(' ', parts);
    }

    public static string? Company(string? company)
    {
        var parts = Parts(company);
        if (IsNothing(parts))
        {
            return null;
        }

        var name = string.Join(' ', parts);
        return name.Any(char.IsUpper) || name.Contains('.') ? name
            : string.Join(' ', parts.Select(part => char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..]));
    }

    private static List<string> Parts(string? text) =>
        [.. (text ?? "").Trim().Trim('"', '“', '”', ',', ';', ':', '!', '?').TrimEnd('.').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];

    private static bool IsNothing(List<string> parts) =>
        !parts.Any(part => part.Any(char.IsLetterOrDigit)) || (parts.Count == 1 && parts[0].ToLowerInvariant() is "none" or "null" or "unknown" or "n/a" or "the" or "a");
}
