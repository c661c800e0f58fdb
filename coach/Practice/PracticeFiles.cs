using System.Text.Json;
using System.Text.Json.Serialization;

namespace DeclineBot.Coach.Practice;

/// <summary>The data files of the rehearsal, which are part of this assembly.</summary>
internal static class PracticeFiles
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        ReadCommentHandling = JsonCommentHandling.Skip,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>Reads every file whose name ends so and holds a folder's name.</summary>
    /// <exception cref="InvalidDataException">A file isn't JSON, or holds what nobody reads.</exception>
    public static IEnumerable<T> Read<T>(string suffix, string folder = "")
    {
        var assembly = typeof(PracticeFiles).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (name.EndsWith(suffix, StringComparison.Ordinal) && name.Contains(folder, StringComparison.Ordinal))
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                yield return Read<T>(name, stream);
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
