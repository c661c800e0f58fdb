using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Tests.Road;
using Microsoft.AspNetCore.Builder;
using Microsoft.Bot.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Bot.Tests;

/// <summary>The real server on a port of its own, with the echo bot behind it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TemporaryFolder? _folder;

    private RunningServer(WebApplication app, TemporaryFolder? folder, LogLines log, FakeSender sender)
    {
        Sender = sender;
        _app = app;
        _folder = folder;
        Log = log;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public HttpClient Client { get; }

    public LogLines Log { get; }

    /// <summary>Whom the bot talks to on the channel "test".</summary>
    public FakeSender Sender { get; }

    public WebApplication App => _app;

    public IServiceProvider Services => _app.Services;

    public Uri Address => Client.BaseAddress!;

    public static Task<RunningServer> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    public static Task<RunningServer> StartAsync(Action<WebApplicationBuilder> change, params string[] settings)
    {
        var folder = new TemporaryFolder();
        return StartAsync(folder, change, [$"--Storage:Path={folder.File("bot.db")}", .. settings]);
    }

    public static Task<RunningServer> StartInAsync(TemporaryFolder folder, params string[] settings) =>
        StartAsync(null, _ => { }, [$"--Storage:Path={folder.File("bot.db")}", .. settings]);

    /// <summary>Waits until nothing of the conversation waits for its turn or to be sent.</summary>
    public Task WhenQuietAsync(string channel, string conversation) =>
        Eventually.TrueAsync(() => Services.GetRequiredService<IStore>().IsQuietAsync(new ConversationKey(channel, conversation), CancellationToken.None));

    public async Task<JsonElement> GetTokenAsync()
    {
        var answer = await Client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<DirectLineClient> StartConversationAsync()
    {
        var token = await GetTokenAsync();
        var client = new DirectLineClient(this, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!, token.GetProperty("userId").GetString()!);
        (await client.PostAsync("conversations", "")).EnsureSuccessStatusCode();
        await WhenQuietAsync("directline", client.ConversationId);
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder?.Dispose();
    }

    private static async Task<RunningServer> StartAsync(TemporaryFolder? folder, Action<WebApplicationBuilder> change, string[] settings)
    {
        var log = new LogLines();
        var sender = new FakeSender();
        var app = Program.BuildServer([.. settings.Any(setting => setting.StartsWith("--Urls", StringComparison.Ordinal)) ? settings : ["--Urls=http://127.0.0.1:0", .. settings]], builder =>
        {
            builder.Services.AddSingleton<ConversationState>();
            // Before the channels' own: the first that serves a channel sends on it.
            builder.Services.Insert(0, ServiceDescriptor.Singleton<IChannelSender>(sender));
            builder.Services.AddSingleton<IBot, EchoBot>();
            builder.Logging.ClearProviders().AddProvider(log);
            change(builder);
        });
        await app.StartAsync();
        return new RunningServer(app, folder, log, sender);
    }
}

/// <summary>One person in one conversation.</summary>
internal sealed record DirectLineClient(RunningServer Server, string ConversationId, string Token, string PersonId)
{
    public static Uri At(string path) => new($"/v3/directline/{path}", UriKind.Relative);

    public Task<HttpResponseMessage> PostAsync(string path, string body) => SendAsync(HttpMethod.Post, path, body);

    public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    /// <summary>Says something and waits until it has been answered.</summary>
    public async Task<HttpResponseMessage> SayAsync(string text)
    {
        var answer = await PostAsync($"conversations/{ConversationId}/activities", JsonSerializer.Serialize(new { type = "message", text, from = new { id = PersonId } }));
        await Server.WhenQuietAsync("directline", ConversationId);
        return answer;
    }

    public async Task<JsonElement> ReadAsync(string watermark = "")
    {
        var answer = await GetAsync($"conversations/{ConversationId}/activities?watermark={watermark}");
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<IReadOnlyList<string>> TextsAsync(string watermark = "") =>
        [.. (await ReadAsync(watermark)).GetProperty("activities").EnumerateArray().Select(activity => activity.GetProperty("text").GetString()!)];

    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body)
    {
        var request = new HttpRequestMessage(method, At(path)) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", Token) } };
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        return Server.Client.SendAsync(request);
    }
}
