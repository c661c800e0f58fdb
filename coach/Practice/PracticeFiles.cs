using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using DeclineBot.Coach.Words;

namespace DeclineBot.Coach.Practice;

/// <summary>The data files of the rehearsal, which are part of this assembly.</summary>
internal static class PracticeFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static Assembly Assembly => typeof(PracticeFiles).Assembly;

    /// <summary>Reads a file in a language, or in English.</summary>
    /// <exception cref="InvalidDataException">It isn't JSON, or holds what nobody reads.</exception>
    public static T Read<T>(string name, CultureInfo culture)
    {
        using var stream = WordFiles.Open(Assembly, name, culture);
        return Read<T>(name, stream);
    }

    /// <summary>Reads the scenarios' files in a language alone.</summary>
    /// <exception cref="InvalidDataException">A file isn't JSON, or holds what nobody reads.</exception>
    public static IEnumerable<Scenario> ReadScenarios(CultureInfo culture)
    {
        var suffix = $".{culture.TwoLetterISOLanguageName}.json";
        foreach (var name in Assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Contains(".Practice.Scenarios.", StringComparison.Ordinal))
            {
                using var stream = Assembly.GetManifestResourceStream(name)!;
                yield return Read<Scenario>(name, stream);
            }
        }
    }

    private static T Read<T>(string name, Stream stream)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(stream, Options) ?? throw new InvalidDataException($"{name} is empty.");
        }
        catch (JsonException unreadable)
        {
            throw new InvalidDataException($"{name}: {unreadable.Message}", unreadable);
        }
    }
}
