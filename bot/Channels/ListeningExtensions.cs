using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels;

/// <summary>Wires where the server listens.</summary>
public static class ListeningExtensions
{
    /// <summary>Adds the knowledge of where the server listens.</summary>
    public static IServiceCollection AddListeningAddresses(this IServiceCollection services) => services.AddSingleton<ListeningAddresses>();

    /// <summary>Listens where the settings say; on this machine alone when they say nothing.</summary>
    public static void UseListeningAddresses(this WebApplication app)
    {
        foreach (var url in app.Services.GetRequiredService<IOptions<ServerOptions>>().Value.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            app.Urls.Add(url);
        }
    }
}
