using Microsoft.Recognizers.Text;
using Microsoft.Recognizers.Text.DateTime;

namespace DeclineBot.Benchmarks;

/// <summary>A point in time found in a few words.</summary>
internal sealed class DateMeasure : IMeasure
{
    private static readonly DateTime Now = new(2026, 11, 20, 9, 30, 0, DateTimeKind.Unspecified);

    private readonly string[] _phrases = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "phrases.txt"));

    public ValueTask RunAsync(int time) =>
        DateTimeRecognizer.RecognizeDateTime(_phrases[time % _phrases.Length], Culture.English, refTime: Now).Count > 0
            ? default
            : throw new InvalidOperationException("Nothing was recognized.");
}
