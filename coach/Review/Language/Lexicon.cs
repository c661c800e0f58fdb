using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;

namespace DeclineBot.Coach.Review.Language;

/// <summary>
/// The language data that rules read: classes of phrases, from `Lexicon/*.{culture}.json`. A class is a list of phrases
/// (see <see cref="Phrase"/>); `spellings`, `abbreviations` and `clause-starts` tell how to split a text.
/// </summary>
public sealed class Lexicon
{
    private readonly PhraseIndex[] _levels;

    private Lexicon(Tokenizer tokenizer, Dictionary<string, IReadOnlyList<Phrase>> classes)
    {
        Tokenizer = tokenizer;
        Classes = classes.ToFrozenDictionary(StringComparer.Ordinal);
        _levels = [.. Levels(classes)];
    }

    /// <summary>Splits texts as this language does.</summary>
    public Tokenizer Tokenizer { get; }

    /// <summary>Every class with its phrases.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<Phrase>> Classes { get; }

    /// <summary>The lexicon of a language, from this assembly.</summary>
    /// <exception cref="InvalidDataException">A file is no lexicon file, or two files claim one class.</exception>
    public static Lexicon Load(string language = "en")
    {
        var assembly = typeof(Lexicon).Assembly;
        var files = assembly.GetManifestResourceNames()
            .Where(name => name.Contains(".Lexicon.", StringComparison.Ordinal) && name.EndsWith($".{language}.json", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
        var lists = new Dictionary<string, string[]>(StringComparer.Ordinal);
        var spellings = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            Read(assembly, file, lists, spellings);
        }

        var tokenizer = new Tokenizer(
            spellings.ToFrozenDictionary(StringComparer.Ordinal),
            lists["abbreviations"].ToFrozenSet(StringComparer.Ordinal),
            lists["clause-starts"].ToFrozenSet(StringComparer.Ordinal));
        var classes = lists.Where(list => list.Key is not ("abbreviations" or "clause-starts"))
            .ToDictionary(list => list.Key, list => (IReadOnlyList<Phrase>)[.. list.Value.Select(spelling => Phrase.Parse(list.Key, spelling))], StringComparer.Ordinal);
        return new Lexicon(tokenizer, classes);
    }

    /// <summary>Reads a passage.</summary>
    public Reading Read(Passage passage)
    {
        var (tokens, sentences) = Tokenizer.Read(passage.Text);
        var mentions = new MentionIndex();
        foreach (var level in _levels)
        {
            level.Find(tokens, mentions);
        }

        return new Reading(passage, tokens, sentences, mentions);
    }

    // A class that names others is looked for after them.
    private static IEnumerable<PhraseIndex> Levels(Dictionary<string, IReadOnlyList<Phrase>> classes)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (done.Count < classes.Count)
        {
            var level = classes.Where(pair => !done.Contains(pair.Key) && pair.Value.SelectMany(phrase => phrase.References).All(done.Contains)).ToList();
            if (level.Count == 0)
            {
                throw new InvalidDataException($"Classes name each other or unknown ones: {string.Join(", ", classes.Keys.Except(done).Order(StringComparer.Ordinal))}.");
            }

            yield return new PhraseIndex(level.SelectMany(pair => pair.Value));
            done.UnionWith(level.Select(pair => pair.Key));
        }
    }

    private static void Read(Assembly assembly, string file, Dictionary<string, string[]> lists, Dictionary<string, string[]> spellings)
    {
        using var stream = assembly.GetManifestResourceStream(file)!;
        using var document = JsonDocument.Parse(stream);
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Name == "spellings")
            {
                foreach (var spelling in property.Value.EnumerateObject())
                {
                    spellings.Add(spelling.Name, spelling.Value.GetString()!.Split(' '));
                }
            }
            else if (property.Value.ValueKind != JsonValueKind.Array
                || !lists.TryAdd(property.Name, [.. property.Value.EnumerateArray().Select(entry => entry.GetString()!)]))
            {
                throw new InvalidDataException($"'{property.Name}' in {file} is no list, or stands in another file already.");
            }
        }
    }
}
