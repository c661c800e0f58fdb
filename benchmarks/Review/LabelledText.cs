using System.Text.Json;
using DeclineBot.Coach.Review;

namespace DeclineBot.Benchmarks.Review;

/// <summary>A text and what two readers agreed on.</summary>
internal sealed record LabelledText(string Id, string Context, string Text, string[] Labels, string? Pushback = null, string? Stance = null)
{
    public Passage Passage => new(Enum.Parse<PassageContext>(Context, ignoreCase: true), Text, Pushback);

    public static IReadOnlyList<LabelledText> Read(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.jsonl").Order(StringComparer.Ordinal).SelectMany(File.ReadLines)
            .Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<LabelledText>(line, JsonSerializerOptions.Web)!)];
}
