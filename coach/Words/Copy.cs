using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.Json;

namespace DeclineBot.Coach.Words;

/// <summary>
/// The bot's words in one culture, by key. They stand in `*.copy.{culture}.json` files beside the code that uses
/// them; nested objects become dotted keys, and an array holds several wordings of one line.
/// </summary>
public sealed class Copy
{
    private readonly FrozenDictionary<string, IReadOnlyList<string>> _wordings;
    private readonly IReadOnlyList<string> _files;

    private Copy(CultureInfo culture, Dictionary<string, IReadOnlyList<string>> wordings, IReadOnlyList<string> files)
    {
        (Culture, _files) = (culture, files);
        _wordings = wordings.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The culture of the words.</summary>
    public CultureInfo Culture { get; }

    /// <summary>All keys.</summary>
    public IEnumerable<string> Keys => _wordings.Keys;

    /// <summary>The first wording of a line.</summary>
    /// <exception cref="KeyNotFoundException">No such line: a bug, which tests find.</exception>
    public string this[string key] => Wordings(key)[0];

    /// <summary>Reads the copy files that are embedded in the assemblies; a line that the culture lacks is English.</summary>
    /// <exception cref="InvalidDataException">Two files claim one key, or a file is no copy file.</exception>
    public static Copy Load(CultureInfo culture, params IEnumerable<Assembly> assemblies)
    {
        var files = new List<string>();
        var wordings = Read(WordFiles.English, assemblies, files);
        if (culture.TwoLetterISOLanguageName != WordFiles.English.TwoLetterISOLanguageName)
        {
            foreach (var (key, lines) in Read(culture, assemblies, files))
            {
                wordings[key] = lines;
            }
        }

        return new Copy(culture, wordings, files);
    }

    /// <summary>Whether a line exists.</summary>
    public bool Has(string key) => _wordings.ContainsKey(key);

    /// <summary>Every wording of a line.</summary>
    public IReadOnlyList<string> Wordings(string key) =>
        _wordings.TryGetValue(key, out var found) ? found : throw new KeyNotFoundException($"No copy for '{key}' in {string.Join(", ", _files)}.");

    /// <summary>The first wording, with its {names} filled in.</summary>
    public string Say(string key, params ReadOnlySpan<(string Name, string Value)> values) => Fill(this[key], values);

    /// <summary>The n-th wording, around and around, with its {names} filled in.</summary>
    public string SayNth(string key, int n, params ReadOnlySpan<(string Name, string Value)> values)
    {
        var wordings = Wordings(key);
        return Fill(wordings[n % wordings.Count], values);
    }

    private static Dictionary<string, IReadOnlyList<string>> Read(CultureInfo culture, IEnumerable<Assembly> assemblies, List<string> files)
    {
        var suffix = $".copy.{culture.TwoLetterISOLanguageName}.json";
        var wordings = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var assembly in assemblies)
        {
            foreach (var name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(suffix, StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                using var document = JsonDocument.Parse(stream);
                Add(document.RootElement, "", wordings, name);
                files.Add(name);
            }
        }

        return wordings;
    }

    private static string Fill(string wording, ReadOnlySpan<(string Name, string Value)> values)
    {
        var filled = new StringBuilder(wording.Length + 32);
        var at = 0;
        while (wording.IndexOf('{', at) is >= 0 and var open && wording.IndexOf('}', open) is >= 0 and var close)
        {
            filled.Append(wording, at, open - at);
            filled.Append(ValueOf(wording[(open + 1)..close], values));
            at = close + 1;
        }

        return filled.Append(wording, at, wording.Length - at).ToString();
    }

    private static string ValueOf(string name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach (var (candidate, value) in values)
        {
            if (candidate == name)
            {
                return value;
            }
        }

        throw new KeyNotFoundException($"The copy names {{{name}}}, which was not given.");
    }

    private static void Add(JsonElement element, string key, Dictionary<string, IReadOnlyList<string>> wordings, string file)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in element.EnumerateObject())
            {
                Add(property.Value, key.Length == 0 ? property.Name : $"{key}.{property.Name}", wordings, file);
            }

            return;
        }

        IReadOnlyList<string> lines = element.ValueKind switch
        {
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Array when element.GetArrayLength() > 0 => [.. element.EnumerateArray().Select(line => line.GetString()!)],
            _ => throw new InvalidDataException($"'{key}' in {file} is neither a line nor a list of lines."),
        };
        if (!wordings.TryAdd(key, lines))
        {
            throw new InvalidDataException($"'{key}' in {file} stands in another copy file already.");
        }
    }
}
