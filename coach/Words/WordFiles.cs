using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;

namespace DeclineBot.Coach.Words;

/// <summary>Finds an assembly's word files, `{name}.{language}.json`; what a language lacks is English.</summary>
public static partial class WordFiles
{
    /// <summary>The language that every file is there in.</summary>
    public static CultureInfo English { get; } = CultureInfo.GetCultureInfo("en");

    /// <summary>Opens a file in a language, or in English.</summary>
    public static Stream Open(Assembly assembly, string name, CultureInfo culture)
    {
        var all = assembly.GetManifestResourceNames();
        var file = Find(culture) ?? Find(English) ?? throw new InvalidDataException($"There is no {name}.{English.Name}.json.");
        return assembly.GetManifestResourceStream(file)!;

        string? Find(CultureInfo language) =>
            all.SingleOrDefault(resource => resource.EndsWith($".{name}.{language.TwoLetterISOLanguageName}.json", StringComparison.Ordinal));
    }

    /// <summary>The languages besides English that some copy is there in.</summary>
    public static IReadOnlyList<CultureInfo> Translations(IEnumerable<Assembly> assemblies) =>
    [
        .. assemblies.SelectMany(assembly => assembly.GetManifestResourceNames())
            .Select(name => CopyFile().Match(name).Groups["language"].Value)
            .Where(language => language.Length > 0 && language != English.Name)
            .Distinct().Order(StringComparer.Ordinal).Select(CultureInfo.GetCultureInfo),
    ];

    [GeneratedRegex(@"\.copy\.(?<language>[a-z]{2,3})\.json$")]
    private static partial Regex CopyFile();
}
