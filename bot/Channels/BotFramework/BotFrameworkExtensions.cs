namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>Wires the Bot Framework's channels.</summary>
public static class BotFrameworkExtensions
{
    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddBotFramework(this IServiceCollection services) => services
        .AddSingleton<AnonymousCloudAdapter>()
        .AddSingleton<BotFrameworkEndpoint>();

    /// <summary>Maps the channel, for this machine alone.</summary>
    public static void MapBotFramework(this WebApplication app)
    {
        var endpoint = app.Services.GetRequiredService<BotFrameworkEndpoint>();
        app.MapPost("/api/messages", (HttpRequest request) => endpoint.ReceiveAsync(request.HttpContext)).ForLocalCallersOnly();
    }
}
