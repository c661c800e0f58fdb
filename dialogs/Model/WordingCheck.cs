using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using DeclineBot.Coach.Words;

namespace DeclineBot.Dialogs.Model;

/// <summary>
/// Says whether a model's wording may stand for ours: it adds no fact, name, number or address, stays as short, and
/// doesn't talk about itself. What doesn't pass is dropped without a word.
/// </summary>
public sealed partial class WordingCheck
{
    private const int StemLength = 5;
    private static readonly IReadOnlyList<string> Endings = ["ing", "er", "ed", "ly", "es", "s"];
    private readonly HashSet<string> _plain;
    private readonly IReadOnlyList<string> _never;

    private WordingCheck(Data data) => (_plain, _never) = ([.. data.Plain.SelectMany(line => line.Split(' '))], data.Never);

    /// <summary>The check for a culture.</summary>
    public static WordingCheck Load(CultureInfo culture)
    {
        using var stream = WordFiles.Open(typeof(WordingCheck).Assembly, "wording", culture);
        return new WordingCheck(JsonSerializer.Deserialize<Data>(stream, JsonSerializerOptions.Web)!);
    }

    /// <summary>Whether every word of the wording comes from the sources or is one that says nothing by itself.</summary>
    public bool AddsNothing(string wording, params IEnumerable<string> sources)
    {
        var known = StemsOf(sources);
        return IsPlausible(wording, sources) && Words(wording).All(word => _plain.Contains(word) || known.Contains(Stem(word)));
    }

    /// <summary>Whether the wording says the same as a line of ours in other words: it keeps its question and most of what it is about.</summary>
    public bool SaysTheSame(string wording, string line, params IEnumerable<string> sources)
    {
        var said = StemsOf([wording]);
        var meant = Words(line).Where(word => !_plain.Contains(word)).Select(Stem).Distinct().ToList();
        return IsPlausible(wording, [line, .. sources])
            && wording.Contains('?', StringComparison.Ordinal) == line.Contains('?', StringComparison.Ordinal)
            && meant.Count(said.Contains) * 2 >= meant.Count;
    }

    private bool IsPlausible(string wording, params IEnumerable<string> sources)
    {
        var material = string.Join('\n', sources);
        return wording.Any(char.IsLetter)
            && wording.Length <= material.Length + (material.Length / 2) + 40
            && !_never.Any(phrase => wording.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            && NumberOrAddress().Matches(wording).All(found => material.Contains(found.Value, StringComparison.OrdinalIgnoreCase))
            && NameInside().Matches(wording).All(found => material.Contains(found.Groups["name"].Value, StringComparison.OrdinalIgnoreCase));
    }

    private static HashSet<string> StemsOf(IEnumerable<string> sources) => [.. sources.SelectMany(Words).Select(Stem)];

    private static IEnumerable<string> Words(string text) => Word().Matches(text.Replace('’', '\'')).Select(found => found.Value.ToLowerInvariant());

    // Crude, and enough to know "working" for "work" and "closer" for "close".
    private static string Stem(string word)
    {
        var ending = Endings.FirstOrDefault(ending => word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)) ?? "";
        var stem = word[..^ending.Length].TrimEnd('e');
        return stem.Length <= StemLength ? stem : stem[..StemLength];
    }

    [GeneratedRegex(@"\p{L}+(?:'\p{L}+)?")]
    private static partial Regex Word();

    // Digits, money signs, links and addresses, and any markup.
    [GeneratedRegex(@"\d[\d.,]*|[$€£%<>{}\[\]|`*_#@]|https?:\S+|www\.\S+")]
    private static partial Regex NumberOrAddress();

    // A capital within a sentence.
    [GeneratedRegex(@"(?<=[\p{Ll},;:] )(?<name>\p{Lu}[\p{L}]+)")]
    private static partial Regex NameInside();

    private sealed record Data(IReadOnlyList<string> Plain, IReadOnlyList<string> Never);
}
