using DeclineBot.Framework.Seam;

namespace DeclineBot.Benchmarks;

/// <summary>A message as Teams sends it, read and written.</summary>
internal sealed class ActivityMeasure : IMeasure
{
    private readonly string _json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "activity.json"));

    public ValueTask RunAsync(int time) =>
        ActivityJson.Write(ActivityJson.Read(_json)).Length > 0 ? default : throw new InvalidOperationException("Nothing was written.");
}
