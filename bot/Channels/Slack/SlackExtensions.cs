using DeclineBot.Bot.Road;
using DeclineBot.Cards.Slack;
using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Wires Slack.</summary>
public static class SlackExtensions
{
    /// <summary>Adds the channel.</summary>
    public static IServiceCollection AddSlack(this IServiceCollection services, IConfiguration configuration) => services
        .AddCheckedOptions<SlackOptions, SlackOptionsValidator>(configuration.GetSection("Slack"))
        .AddSingleton<BlockKitRenderer>()
        .AddSingleton<SlackReplays>()
        .AddSingleton<SlackRequests>()
        .AddSingleton<SlackEndpoints>()
        .AddSingleton<SlackReceiver>()
        .AddSingleton<SlackEvents>()
        .AddSingleton<SlackCommands>()
        .AddSingleton<SlackInteractions>()
        .AddSingleton<SlackPressed>()
        .AddSingleton<SlackModals>()
        .AddSingleton<SlackActivities>()
        .AddSingleton<SlackWebApi>()
        .AddSingleton<SlackWorkspaces>()
        .AddSingleton<SlackPeople>()
        .AddSingleton<SlackDirectMessages>()
        .AddSingleton<SlackRendering>()
        .AddSingleton<SlackInstall>()
        .AddSingleton<Microsoft.Bot.Builder.IMiddleware, SlackProfileMiddleware>()
        .AddSingleton<IChannelSender, SlackSender>()
        .AddHostedService<SlackSocket>();

    /// <summary>Maps what Slack calls, where the settings say that it does.</summary>
    public static void MapSlack(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (options.ListensForRequests)
        {
            var endpoints = app.Services.GetRequiredService<SlackEndpoints>();
            app.MapPost("/slack/events", (HttpRequest request) => endpoints.EventsAsync(request.HttpContext));
            app.MapPost("/slack/commands", (HttpRequest request) => endpoints.CommandsAsync(request.HttpContext));
            app.MapPost("/slack/interactivity", (HttpRequest request) => endpoints.InteractivityAsync(request.HttpContext));
        }

        if (options.CanBeInstalled)
        {
            var install = app.Services.GetRequiredService<SlackInstall>();
            app.MapGet("/slack/install", (HttpRequest request) => install.Begin(request.HttpContext));
            app.MapGet("/slack/oauth_redirect", (HttpRequest request) => install.FinishAsync(request.HttpContext));
        }
    }
}
