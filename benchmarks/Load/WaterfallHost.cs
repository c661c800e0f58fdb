using DeclineBot.Bot.Web;
using Microsoft.Bot.Builder;

namespace DeclineBot.Benchmarks.Load;

/// <summary>The product's own server, road and store, with the waterfall in place of the coach.</summary>
internal static class WaterfallHost
{
    public static async Task<int> RunAsync(string[] settings)
    {
        await using var app = Bot.Program.BuildServer(settings, builder => builder.Services.AddSingleton<IBot, WaterfallBot>());
        return await ServerRun.UntilStoppedAsync(app, CancellationToken.None);
    }
}
