using System.Text.Json;
using System.Text.RegularExpressions;

namespace DeclineBot.Coach.Deadlines;

/// <summary>Puts the words of a time into those that the recognizer knows: slips of the pen, and ways to say "now".</summary>
internal static class PlainWords
{
    private static readonly Dictionary<string, string> Plain = Load();

    // The longest first, so that "a few moments ago" isn't read as "moments ago".
    private static readonly Regex Known = new(
        $@"\b(?:{string.Join('|', Plain.Keys.OrderByDescending(key => key.Length).Select(Regex.Escape))})\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);

    /// <summary>The text with those words replaced.</summary>
    public static string Of(string text) => Known.Replace(text, match => Plain[match.Value.ToLowerInvariant()]);

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(PlainWords).Assembly.GetManifestResourceStream("DeclineBot.Coach.Deadlines.time-words.en.json")
            ?? throw new InvalidOperationException("The words of time are not embedded.");
        using var document = JsonDocument.Parse(stream);
        return document.RootElement.EnumerateObject()
            .SelectMany(row => row.Value.EnumerateArray().Select(word => KeyValuePair.Create(word.GetString()!, row.Name)))
            .ToDictionary();
    }
}
