using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Channels.BotFramework;
using DeclineBot.Bot.Channels.DirectLine;
using DeclineBot.Bot.Channels.Slack;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Storage.Postgres;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Web;

/// <summary>What the start says: whom the settings let the bot talk with, and where it keeps everything.</summary>
public static class Served
{
    /// <summary>The line.</summary>
    public static string By(WebApplication app)
    {
        string[] channels = [.. Channels(app.Services).Select(key => HostCopy.English[$"host.serves.{key}"])];
        return HostCopy.English.Say(
            channels is [] ? "host.serving-nobody" : "host.serving", ("channels", string.Join(", ", channels)), ("place", Place(app.Services)));
    }

    private static IEnumerable<string> Channels(IServiceProvider services)
    {
        if (services.GetRequiredService<ListeningAddresses>().AreLoopback)
        {
            yield return "page";
        }
        else if (services.GetRequiredService<IOptions<DirectLineOptions>>().Value.Secret is { Length: > 0 })
        {
            yield return "direct-line";
        }

        var slack = services.GetRequiredService<IOptions<SlackOptions>>().Value;
        if (slack.KeepsSocket)
        {
            yield return "slack-socket";
        }

        if (slack.ListensForRequests)
        {
            yield return slack.CanBeInstalled ? "slack-install" : "slack-requests";
        }

        if (!services.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsAnonymous)
        {
            yield return "teams";
        }
    }

    private static string Place(IServiceProvider services) => services.GetService<PostgresDatabase>() is { } database
        ? HostCopy.English.Say("host.place.postgres", ("value", database.Address))
        : HostCopy.English.Say("host.place.file", ("value", Path.GetFullPath(services.GetRequiredService<IOptions<StorageOptions>>().Value.Path)));
}
