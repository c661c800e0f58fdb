using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Script;

/// <summary>The small word lists by which a person's words are fitted into sentences, in one culture.</summary>
internal sealed class SentenceWords
{
    private readonly FrozenDictionary<string, FrozenSet<string>> _lists;
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _maps;

    private SentenceWords(Dictionary<string, FrozenSet<string>> lists, Dictionary<string, FrozenDictionary<string, string>> maps)
    {
        _lists = lists.ToFrozenDictionary(StringComparer.Ordinal);
        _maps = maps.ToFrozenDictionary(StringComparer.Ordinal);
    }

    public FrozenSet<string> this[string list] => _lists[list];

    public static SentenceWords Load(CultureInfo culture)
    {
        using var stream = WordFiles.Open(typeof(SentenceWords).Assembly, "sentence-words", culture);
        using var document = JsonDocument.Parse(stream);
        var lists = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        var maps = new Dictionary<string, FrozenDictionary<string, string>>(StringComparer.Ordinal);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Array)
            {
                lists.Add(property.Name, property.Value.EnumerateArray().Select(word => word.GetString()!).ToFrozenSet(StringComparer.Ordinal));
            }
            else
            {
                maps.Add(property.Name, property.Value.EnumerateObject()
                    .ToFrozenDictionary(pair => pair.Name, pair => pair.Value.GetString()!, StringComparer.Ordinal));
            }
        }

        return new SentenceWords(lists, maps);
    }

    /// <summary>Whether a list holds a word, whatever its case and apostrophe.</summary>
    public bool Is(string list, string word) => _lists[list].Contains(word);

    public string? Map(string map, string word) => _maps[map].GetValueOrDefault(word);
}
