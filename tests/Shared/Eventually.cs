using System.Diagnostics;

namespace DeclineBot.Tests;

/// <summary>Waits for what comes soon.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task TrueAsync(Func<bool> condition) => TrueAsync(() => Task.FromResult(condition()));

    public static async Task TrueAsync(Func<Task<bool>> condition)
    {
        for (var clock = Stopwatch.StartNew(); !await condition();)
        {
            Assert.True(clock.Elapsed < Patience, "It didn't come.");
            await Task.Delay(5);
        }
    }
}
