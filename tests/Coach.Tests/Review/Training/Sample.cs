using System.Text.Json;
using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Tests.Review.Training;

/// <summary>A labelled text, as it stands in Data/*.jsonl.</summary>
public sealed record Sample(string Id, string Context, string Text, string[]? Labels = null, string? Pushback = null, string? Stance = null)
{
    public IReadOnlySet<string> Codes { get; } = (Labels ?? []).ToHashSet();

    public Passage Passage => new(Enum.Parse<PassageContext>(Context, ignoreCase: true), Text, Pushback);

    public static IReadOnlyList<Sample> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Sample>(line, JsonSerializerOptions.Web)!)];
}
