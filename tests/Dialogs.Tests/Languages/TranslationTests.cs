using System.Text.Json;
using System.Text.RegularExpressions;
using DeclineBot.Coach.Words;
using DeclineBot.Dialogs.Commands;
using Xunit.Abstractions;

namespace DeclineBot.Dialogs.Tests.Languages;

/// <summary>Every word file in another language than English fits its English one; what isn't translated yet is printed, since it is said in English.</summary>
public sealed partial class TranslationTests(ITestOutputHelper output)
{
    [Fact]
    public void Translations_Present_FitTheEnglishFiles()
    {
        var problems = new List<string>();
        foreach (var (file, language) in Files())
        {
            var english = file.Replace($".{language}.json", ".en.json", StringComparison.Ordinal);
            if (!File.Exists(english))
            {
                problems.Add($"{Path.GetFileName(file)} has no English file beside it.");
            }
            else if (file.Contains(".copy.", StringComparison.Ordinal))
            {
                var (wrong, missing) = Compare(Lines(File.ReadAllText(english)), Lines(File.ReadAllText(file)));
                problems.AddRange(wrong.Select(problem => $"{Path.GetFileName(file)}: {problem}"));
                output.WriteLine($"{Path.GetFileName(file)}: {missing.Count} lines are English: {string.Join(", ", missing)}");
            }
        }

        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    // A button says its title: where the English title is a command, the translated one must be the same command.
    [Fact]
    public void Translations_OfWhatIsACommand_AreThatCommand()
    {
        var english = (Copy: Copy.Load(WordFiles.English, DialogServices.CopySources), Reader: CommandReader.Load(WordFiles.English));
        var lost = WordFiles.Translations(DialogServices.CopySources).SelectMany(language =>
        {
            var (copy, reader) = (Copy.Load(language, DialogServices.CopySources), CommandReader.Load(language));
            return english.Copy.Keys.Where(key => english.Reader.Read(english.Copy[key])?.Command is { } command && reader.Read(copy[key])?.Command != command)
                .Select(key => $"“{copy[key]}” ({key}) must be the command that “{english.Copy[key]}” is: add it to commands.{language.Name}.json.");
        });

        var told = string.Join('\n', lost);
        Assert.True(told.Length == 0, told);
    }

    [Fact]
    public void Compare_AFaultyTranslation_NamesEachFault()
    {
        var (wrong, missing) = Compare(
            Lines("""{ "a": { "one": "Hello {name}", "two": ["x {n}", "y {n}"] }, "b": "z" }"""),
            Lines("""{ "a": { "one": "Hallo {nahme}", "two": ["x {n}", "y"] }, "c": "?" }"""));

        Assert.Equal(["'a.one' holds {nahme}; the English line holds {name}.", "'a.two' holds nothing to fill in; the English line holds {n}.", "'c' is no key of the English file."], wrong);
        Assert.Equal(["b"], missing);
    }

    private static (IReadOnlyList<string> Wrong, IReadOnlyList<string> Missing) Compare(IReadOnlyDictionary<string, string[]> english, IReadOnlyDictionary<string, string[]> translated) => (
        [
            .. translated.Where(line => english.ContainsKey(line.Key)).SelectMany(line => line.Value.Select(Holes).Distinct()
                .Where(holes => !english[line.Key].Select(Holes).Contains(holes))
                .Select(holes => $"'{line.Key}' holds {Told(holes)}; the English line holds {string.Join(" or ", english[line.Key].Select(Holes).Distinct().Select(Told))}.")),
            .. translated.Keys.Except(english.Keys).Select(key => $"'{key}' is no key of the English file."),
        ],
        [.. english.Keys.Except(translated.Keys)]);

    private static string Holes(string line) => string.Join(", ", Hole().Matches(line).Select(hole => hole.Value).Distinct().Order(StringComparer.Ordinal));

    private static string Told(string holes) => holes.Length == 0 ? "nothing to fill in" : holes;

    private static IEnumerable<(string File, string Language)> Files() => new[] { "coach", "cards", "dialogs", "bot" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.json", SearchOption.AllDirectories))
        .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
        .Select(file => (file, WordFile().Match(file).Groups["language"].Value))
        .Where(file => file.Value is { Length: > 0 } and not "en");

    private static Dictionary<string, string[]> Lines(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Flat(document.RootElement, "").ToDictionary(line => line.Key, line => line.Wordings);
    }

    private static IEnumerable<(string Key, string[] Wordings)> Flat(JsonElement element, string key) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Flat(property.Value, key.Length == 0 ? property.Name : $"{key}.{property.Name}")),
        JsonValueKind.Array => [(key, [.. element.EnumerateArray().Select(line => line.GetString()!)])],
        _ => [(key, [element.GetString()!])],
    };

    [GeneratedRegex(@"\{\w+\}")]
    private static partial Regex Hole();

    [GeneratedRegex(@"\.(?<language>[a-z]{2})\.json$")]
    private static partial Regex WordFile();
}
