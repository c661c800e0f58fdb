using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Channels.BotFramework;
using DeclineBot.Bot.Settings;
using Microsoft.AspNetCore.Connections;
using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Web;

/// <summary>Starts the server, says where it listens, and waits for its end.</summary>
public static class ServerRun
{
    /// <summary>Runs until it is told to stop; 1 when it can't listen.</summary>
    public static async Task<int> UntilStoppedAsync(WebApplication app, CancellationToken cancellationToken)
    {
        // What the bot reads takes longer than opening a port; the first person shouldn't wait for the one after the other.
        _ = Task.Run(app.Services.GetRequiredService<IBot>, cancellationToken);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (IOException cause)
        {
            var key = cause.InnerException is AddressInUseException ? "host.port-taken" : "host.not-started";
            await Console.Error.WriteLineAsync(HostCopy.English.Say(
                key, ("address", app.Configuration["Urls"] ?? ServerOptions.DefaultUrls), ("cause", cause.Message))).ConfigureAwait(false);
            return 1;
        }

        var addresses = app.Services.GetRequiredService<ListeningAddresses>().All;
        Console.WriteLine(HostCopy.English.Say("host.listening", ("addresses", string.Join(", ", addresses))));
        await Console.Error.WriteLineAsync(Served.By(app)).ConfigureAwait(false);
        if (app.IsOpenToThisMachine())
        {
            await Console.Error.WriteLineAsync(HostCopy.English["host.anonymous"]).ConfigureAwait(false);
        }

        await app.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        return 0;
    }
}
