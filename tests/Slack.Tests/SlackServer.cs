using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DeclineBot.Bot.Channels.Slack;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Slack.Tests;

/// <summary>The real server with the real dialogs, and a Slack beside it. The clocks of both are one, which a test can put forward.</summary>
internal sealed class SlackServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder;

    private SlackServer(WebApplication app, TemporaryFolder folder, FakeSlack slack, MovableTime time, LogLines log)
    {
        (_app, _folder, Slack, Time, Log) = (app, folder, slack, time, log);
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeSlack Slack { get; }

    public MovableTime Time { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    public IStore Store => Services.GetRequiredService<IStore>();

    /// <summary>A server in one workspace that Slack calls.</summary>
    public static Task<SlackServer> StartAsync() => StartWithAsync($"--Slack:SigningSecret={FakeSlack.SigningSecret}", $"--Slack:BotToken={FakeSlack.BotToken}");

    /// <summary>A server that keeps a socket open to Slack.</summary>
    public static async Task<SlackServer> StartWithSocketAsync()
    {
        var server = await StartWithAsync($"--Slack:AppToken={FakeSlack.AppToken}", $"--Slack:BotToken={FakeSlack.BotToken}");
        await UntilAsync(() => server.Slack.Sockets.Open == 1);
        return server;
    }

    public static Task<SlackServer> StartWithAsync(params string[] settings) => StartWithAsync(_ => { }, settings);

    public static async Task<SlackServer> StartWithAsync(Action<WebApplicationBuilder> change, params string[] settings)
    {
        var (folder, time, log) = (new TemporaryFolder(), new MovableTime(), new LogLines());
        var slack = await FakeSlack.StartAsync(time);
        var app = Bot.Program.BuildServer(["--Urls=http://127.0.0.1:0", $"--Storage:Path={folder.File("bot.db")}", $"--Slack:ApiUrl={slack.ApiUrl}", .. settings], builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(time);
            builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
            change(builder);
        });
        await app.StartAsync();
        // A clock that is put forward mustn't make the server believe that it is dead.
        slack.SecondGoneBy = () => app.Services.GetRequiredService<IStore>().BeatAsync(app.Services.GetRequiredService<Worker>().Id, CancellationToken.None);
        return new SlackServer(app, folder, slack, time, log);
    }

    /// <summary>Waits for something that happens by itself.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var i = 0; i < 1500 && !condition(); i++)
        {
            await Task.Delay(20);
        }

        Assert.True(condition(), "It didn't happen within half a minute.");
    }

    public FakeSlackPerson Person(string user = "U1ANNA", string team = FakeSlack.Team) => new(this, user, team);

    /// <summary>Waits until all that the person did is answered.</summary>
    public async Task SettleAsync(string user, string team = FakeSlack.Team)
    {
        var conversation = new ConversationKey(SlackActivities.ChannelId, $"{team}:{user}");
        for (var i = 0; i < 1500; i++)
        {
            if (await Store.IsQuietAsync(conversation, CancellationToken.None))
            {
                return;
            }

            await Task.Delay(10);
        }

        Assert.Fail("It isn't answered after all this time.");
    }

    public Task<HttpResponseMessage> PostJsonAsync(string path, object body) => PostAsync(path, JsonSerializer.Serialize(body), "application/json");

    public Task<HttpResponseMessage> PostFormAsync(string path, IEnumerable<KeyValuePair<string, string>> fields) =>
        PostAsync(path, new FormUrlEncodedContent(fields).ReadAsStringAsync().GetAwaiter().GetResult(), "application/x-www-form-urlencoded");

    /// <summary>Posts with a signature of now.</summary>
    public Task<HttpResponseMessage> PostAsync(string path, string body, string contentType) =>
        Client.SendAsync(Signed(path, Encoding.UTF8.GetBytes(body), contentType, Time.GetUtcNow()));

    public static HttpRequestMessage Signed(string path, byte[] body, string contentType, DateTimeOffset at, string secret = FakeSlack.SigningSecret)
    {
        var timestamp = at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", SlackSignature.Sign(secret, timestamp, body));
        return request;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Slack.DisposeAsync();
        _folder.Dispose();
    }
}
