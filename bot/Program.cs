using DeclineBot.Bot.Calendar;
using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Channels.BotFramework;
using DeclineBot.Bot.Channels.DirectLine;
using DeclineBot.Bot.Channels.Slack;
using DeclineBot.Bot.Channels.Terminal;
using DeclineBot.Bot.Cli;
using DeclineBot.Bot.Data;
using DeclineBot.Bot.LanguageModel;
using DeclineBot.Bot.Operations;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Web;
using DeclineBot.Dialogs;

namespace DeclineBot.Bot;

/// <summary>The program: a server, a conversation in the terminal, or a review.</summary>
public static class Program
{
    /// <summary>Does what the command line says and returns the exit code.</summary>
    public static Task<int> Main(string[] args) => CommandLine.RunAsync(args, ServeAsync, ChatAsync);

    /// <summary>The server with all its channels.</summary>
    public static WebApplication BuildServer(string[] settings, Action<WebApplicationBuilder>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddWorkingFolder();
        builder.Logging.LogToStandardError();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LastResort.MaxBody);
        builder.Services
            .AddServerOptions(builder.Configuration)
            .AddStore(builder.Configuration, "declinebot.db")
            .AddRoad()
            .AddLanguageModel(builder.Configuration)
            .AddDeclineDialogs()
            .AddCalendarFiles()
            .AddDataFiles()
            .AddListeningAddresses()
            .AddOperations(builder.Configuration)
            .AddDirectLine(builder.Configuration)
            .AddBotFramework(builder.Configuration)
            .AddSlack(builder.Configuration);
        change?.Invoke(builder);

        var app = builder.Build();
        app.UseListeningAddresses();
        app.UseLastResort();
        app.MapOperations();
        app.MapChatPage();
        app.MapPolicyPages();
        app.MapDirectLine();
        app.MapBotFramework();
        app.MapSlack();
        app.MapCalendar();
        app.MapDataFiles();
        return app;
    }

    /// <summary>The conversation in the terminal, with a file of its own beside the server's.</summary>
    public static IHost BuildTerminal(string[] settings, Action<HostApplicationBuilder>? change = null)
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddWorkingFolder();
        builder.Logging.LogToStandardError();
        builder.Services
            .AddStore(builder.Configuration, "terminal.db")
            .AddRoad()
            .AddLanguageModel(builder.Configuration)
            .AddDeclineDialogs()
            .AddCalendarCompose()
            .AddNoDataFiles()
            .AddTerminal();
        change?.Invoke(builder);
        return builder.Build();
    }

    private static async Task<int> ServeAsync(string[] settings, CancellationToken cancellationToken)
    {
        await using var app = BuildServer(settings);
        return await ServerRun.UntilStoppedAsync(app, cancellationToken);
    }

    private static async Task<int> ChatAsync(string[] settings, CancellationToken cancellationToken)
    {
        using var host = BuildTerminal(settings);
        await host.StartAsync(cancellationToken);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping);
        await host.Services.GetRequiredService<TerminalChannel>().RunAsync(stop.Token);
        await host.StopAsync(CancellationToken.None);
        return 0;
    }
}
