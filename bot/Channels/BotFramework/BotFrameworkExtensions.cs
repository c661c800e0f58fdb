using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>Wires the Bot Framework's channels, of which Teams is one.</summary>
public static class BotFrameworkExtensions
{
    /// <summary>Adds the channels.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddCheckedOptions<BotFrameworkOptions, BotFrameworkOptionsValidator>(configuration);
        services.AddHttpClient(ChannelKeys.Client, client => client.MaxResponseContentBufferSize = 1024 * 1024)
            .ConfigurePrimaryHttpMessageHandler(provider => GuardedConnection.CreateHandler(IsLocal(provider)));
        services.AddHttpClient(BotFrameworkSender.Client, client =>
        {
            client.Timeout = TimeSpan.FromSeconds(15);
            client.MaxResponseContentBufferSize = 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(provider => GuardedConnection.CreateHandler(IsLocal(provider)));
        services.AddHttpClient(ConnectorTokens.Client, client => client.Timeout = TimeSpan.FromSeconds(15));
        services.ConfigureHttpClientDefaults(clients => clients.RemoveAllLoggers());
        return services
            .AddSingleton<ServiceUrlRule>()
            .AddSingleton<ChannelKeys>()
            .AddSingleton<ChannelTokens>()
            .AddSingleton<ChannelAuthentication>()
            .AddSingleton<ChannelAdapter>()
            .AddSingleton<ConnectorTokens>()
            .AddSingleton<BotFrameworkSender>()
            .AddSingleton<IChannelSender>(provider => provider.GetRequiredService<BotFrameworkSender>())
            .AddSingleton<BotFrameworkEndpoint>();
    }

    /// <summary>Maps the endpoint: for channels that prove themselves, or for this machine alone.</summary>
    public static void MapBotFramework(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value;
        if (options.IsAnonymous && IsForOthers(app.Configuration))
        {
            return;
        }

        var endpoint = app.Services.GetRequiredService<BotFrameworkEndpoint>();
        var route = app.MapPost("/api/messages", (HttpRequest request) => endpoint.ReceiveAsync(request.HttpContext));
        if (options.IsAnonymous)
        {
            route.ForLocalCallersOnly(isSilent: true);
        }
    }

    /// <summary>Whether the endpoint is there and asks nobody who they are.</summary>
    public static bool IsOpenToThisMachine(this WebApplication app) =>
        app.Services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsAnonymous
        && !IsForOthers(app.Configuration)
        && app.Services.GetRequiredService<ListeningAddresses>().AreLoopback;

    // A proxy on the same machine can look like a local caller, so one that serves other people has no open endpoint.
    private static bool IsForOthers(IConfiguration configuration) =>
        configuration.GetSection("Slack").Exists()
        || (configuration["PublicAddress"] is { Length: > 0 } address && !ListeningAddresses.IsLoopback(address));

    private static bool IsLocal(IServiceProvider provider) => provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsLocal;
}
