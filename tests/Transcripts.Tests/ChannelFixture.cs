using System.Net;
using DeclineBot.Bot.Channels.BotFramework;
using DeclineBot.Bot.Channels.DirectLine;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Tests.Channels.BotFramework;
using DeclineBot.Coach.Words;
using DeclineBot.Slack.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Transcripts.Tests;

/// <summary>A real host with a person on one of its channels, for all transcripts one after the other.</summary>
internal sealed class ChannelFixture(IPersonOnAChannel person, IServiceProvider services, MovableTime road, Standins standins, Func<ValueTask> stop) : IAsyncDisposable
{
    // What a transcript lets pass must not be long enough for a conversation to be removed.
    private const string Retention = "--Storage:RetentionDays=3650";

    public IPersonOnAChannel Person => person;

    public IServiceProvider Services => services;

    public Standins Standins => standins;

    public TwoClocks Clocks { get; } = new(standins.Told, road, services);

    public static async Task<ChannelFixture> OnSlackAsync()
    {
        var standins = new Standins();
        var server = await SlackServer.StartWithAsync(
            builder => standins.AddTo(builder.Services), Retention, $"--Slack:SigningSecret={FakeSlack.SigningSecret}", $"--Slack:BotToken={FakeSlack.BotToken}");
        return new ChannelFixture(new SlackPersonOnAChannel(server), server.Services, server.Time, standins, server.DisposeAsync);
    }

    public static async Task<ChannelFixture> OnTeamsAsync()
    {
        var (authority, connector, login) = (await TestAuthority.StartAsync(), await FakeConnector.StartAsync(), new FakeLogin());
        var (app, client, road, standins, stop) = await ServeAsync(
            services => services.AddHttpClient(ConnectorTokens.Client).ConfigurePrimaryHttpMessageHandler(() => login), authority.Settings);
        return new ChannelFixture(new TeamsPerson(client, app.Services.GetRequiredService<IStore>(), app.Services.GetRequiredService<Copy>(), authority, connector, road), app.Services, road, standins, async () =>
        {
            await stop();
            await connector.DisposeAsync();
            await authority.DisposeAsync();
            login.Dispose();
        });
    }

    public static async Task<ChannelFixture> OnDirectLineAsync()
    {
        var (app, client, road, standins, stop) = await ServeAsync(_ => { });
        var person = new DirectLinePerson(client, app.Services.GetRequiredService<IStore>(), app.Services.GetRequiredService<DirectLineAccess>());
        return new ChannelFixture(person, app.Services, road, standins, stop);
    }

    public static async Task<ChannelFixture> OnTheTerminalAsync()
    {
        var (folder, road, standins) = (new TemporaryFolder(), new MovableTime(), new Standins());
        var host = Bot.Program.BuildTerminal([$"--Storage:Path={folder.File("terminal.db")}", Retention], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(road);
            builder.Logging.ClearProviders();
            standins.AddTo(builder.Services);
        });
        await host.StartAsync();
        return new ChannelFixture(new TerminalPerson(host.Services, road), host.Services, road, standins, async () =>
        {
            await host.StopAsync();
            host.Dispose();
            folder.Dispose();
        });
    }

    public ValueTask DisposeAsync() => stop();

    private static async Task<(WebApplication App, HttpClient Client, MovableTime Road, Standins Standins, Func<ValueTask> Stop)> ServeAsync(Action<IServiceCollection> change, params string[] settings)
    {
        var (folder, road, standins) = (new TemporaryFolder(), new MovableTime(), new Standins());
        var app = Bot.Program.BuildServer(["--Urls=http://127.0.0.1:0", $"--Storage:Path={folder.File("bot.db")}", Retention, .. settings], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(road);
            builder.Logging.ClearProviders();
            standins.AddTo(builder.Services);
            change(builder.Services);
        });
        await app.StartAsync();
        var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()), DefaultRequestVersion = HttpVersion.Version11 };
        return (app, client, road, standins, async () =>
        {
            client.Dispose();
            await app.StopAsync();
            await app.DisposeAsync();
            folder.Dispose();
        });
    }
}
