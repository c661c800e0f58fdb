using System.Collections.Frozen;
using System.Globalization;

namespace DeclineBot.Coach.Practice;

/// <summary>Reads how somebody wants to practise from their own words: "a relentless founder, no notes".</summary>
public sealed class SetupReader
{
    private readonly IReadOnlyList<(string Phrase, string Value)> _phrases;
    private readonly FrozenSet<string> _fillers;

    private SetupReader(SetupFile file)
    {
        _phrases = [.. file.Values.SelectMany(value => value.Value.Select(phrase => (phrase, value.Key))).OrderByDescending(pair => pair.phrase.Length)];
        _fillers = file.Fillers.ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>A reader with the words of a culture.</summary>
    public static SetupReader Load(CultureInfo culture) => new(PracticeFiles.Read<SetupFile>("setup", culture));

    /// <summary>The wishes, or null when there is a word in it that isn't about practising.</summary>
    public SetupWish? Read(string text)
    {
        var rest = $" {string.Join(' ', text.ToLowerInvariant().Replace('’', '\'').Split([' ', ',', '.', '!', '?', ':', ';', '"', '“', '”', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))} ";
        var wish = new SetupWish();
        foreach (var (phrase, value) in _phrases)
        {
            if (rest.Contains($" {phrase} ", StringComparison.Ordinal))
            {
                rest = rest.Replace($" {phrase} ", " ", StringComparison.Ordinal);
                wish = wish.With(value);
            }
        }

        return wish.IsEmpty || !rest.Split(' ', StringSplitOptions.RemoveEmptyEntries).All(_fillers.Contains) ? null : wish;
    }

    /// <summary>The wishes that stand anywhere in a text, whatever else is in it.</summary>
    public IEnumerable<string> Find(string text)
    {
        var plain = $" {text.ToLowerInvariant().Replace('’', '\'')} ";
        return _phrases.Where(phrase => plain.Contains(phrase.Phrase, StringComparison.Ordinal)).Select(phrase => phrase.Value);
    }

    private sealed record SetupFile(Dictionary<string, string[]> Values, string[] Fillers);
}
