using DeclineBot.Framework.Seam;

namespace DeclineBot.Benchmarks;

/// <summary>A message as Teams sends it, read and written.</summary>
internal sealed class ActivityMeasure : IMeasure
{
    private readonly string _json = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "activity.json"));

    public int Count => 2000;

    public Task RunAsync(int count)
    {
        for (var i = 0; i < count; i++)
        {
            if (ActivityJson.Write(ActivityJson.Read(_json)).Length == 0)
            {
                throw new InvalidOperationException("Nothing was written.");
            }
        }

        return Task.CompletedTask;
    }
}
