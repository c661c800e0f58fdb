using System.Text.Json;
using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Tests.Review;

/// <summary>The lexicon's lists as they are spelt in their files.</summary>
internal static class LexiconFiles
{
    public static IEnumerable<(string Name, string[] Spellings)> Lists()
    {
        var assembly = typeof(Reviewer).Assembly;
        foreach (var file in assembly.GetManifestResourceNames().Where(name => name.Contains(".Lexicon.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(file)!;
            using var document = JsonDocument.Parse(stream);
            foreach (var list in document.RootElement.EnumerateObject().Where(list => list.Value.ValueKind == JsonValueKind.Array))
            {
                yield return (list.Name, [.. list.Value.EnumerateArray().Select(entry => entry.GetString()!)]);
            }
        }
    }
}
