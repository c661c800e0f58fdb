using System.Globalization;
using System.Text.Json;

namespace DeclineBot.Recognizers.Tests.Specs;

/// <summary>One case of a public specification file: an input, the time it was said, and what must be found.</summary>
public sealed record SpecCase(string Input, DateTime? Reference, IReadOnlyList<JsonElement> Results)
{
    /// <summary>The cases of a file that the original's own .NET tests run; none when the shared folder is not here.</summary>
    public static IReadOnlyList<SpecCase> Load(string file)
    {
        if (Repository.Shared is not { } shared)
        {
            return [];
        }

        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(shared, "specs", "recognizers", file)));
        return [.. document.RootElement.EnumerateArray().Where(IsForDotnet).Select(Read)];
    }

    public string TypeOf(int result) => Results[result].TryGetProperty("TypeName", out var type) ? type.GetString()! : string.Empty;

    private static bool IsForDotnet(JsonElement element) =>
        !new[] { "NotSupported", "NotSupportedByDesign" }.Any(name =>
            element.TryGetProperty(name, out var platforms) && platforms.GetString()!.Contains("dotnet", StringComparison.OrdinalIgnoreCase));

    private static SpecCase Read(JsonElement element)
    {
        DateTime? reference = element.TryGetProperty("Context", out var context) && context.TryGetProperty("ReferenceDateTime", out var time)
            ? DateTime.Parse(time.GetString()!, CultureInfo.InvariantCulture)
            : null;
        return new SpecCase(
            element.GetProperty(nameof(Input)).GetString()!,
            reference,
            [.. element.GetProperty(nameof(Results)).EnumerateArray().Select(result => result.Clone())]);
    }
}
