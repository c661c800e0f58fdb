using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>Wires Direct Line 3.0, which the local page speaks.</summary>
public static class DirectLineExtensions
{
    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddDirectLine(this IServiceCollection services, IConfiguration configuration) => services
        .AddCheckedOptions<DirectLineOptions, DirectLineOptions.Validator>(configuration.GetSection("DirectLine"))
        .AddSingleton<DirectLineAccess>()
        .AddSingleton<DirectLineChannel>()
        .AddSingleton<DirectLineEndpoints>()
        .AddSingleton<DirectLineStream>();

    /// <summary>Maps the channel: for this machine alone, or behind its secret.</summary>
    public static void MapDirectLine(this WebApplication app)
    {
        app.UseWebSockets();
        var endpoints = app.Services.GetRequiredService<DirectLineEndpoints>();
        var stream = app.Services.GetRequiredService<DirectLineStream>();
        var group = app.MapGroup("/v3/directline");
        if (!app.Services.GetRequiredService<DirectLineAccess>().NeedsSecret)
        {
            group.ForLocalCallersOnly();
        }

        group.MapPost("/tokens/generate", (HttpRequest request) => endpoints.GenerateTokenAsync(request));
        group.MapPost("/tokens/refresh", (HttpRequest request) => endpoints.RefreshToken(request));
        group.MapPost("/conversations", (HttpRequest request) => endpoints.StartAsync(request));
        group.MapGet("/conversations/{conversationId}", (HttpRequest request, string conversationId) => endpoints.ReconnectAsync(request, conversationId));
        group.MapDelete("/conversations/{conversationId}", (HttpRequest request, string conversationId) => endpoints.ForgetAsync(request, conversationId));
        group.MapGet("/conversations/{conversationId}/activities", (HttpRequest request, string conversationId) => endpoints.ReadActivitiesAsync(request, conversationId));
        group.MapPost("/conversations/{conversationId}/activities", (HttpRequest request, string conversationId) => endpoints.PostActivityAsync(request, conversationId));
        group.MapGet("/conversations/{conversationId}/stream", (HttpContext context, string conversationId) => stream.OpenAsync(context, conversationId));
    }
}
