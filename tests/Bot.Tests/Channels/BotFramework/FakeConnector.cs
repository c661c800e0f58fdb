using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>A channel's side of the protocol: takes what the bot sends, on this machine.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FakeConnector(WebApplication app) => _app = app;

    public ConcurrentQueue<(string Path, JsonElement Activity)> Received { get; } = new();

    public int Status { get; set; } = StatusCodes.Status201Created;

    public string ServiceUrl => $"{_app.Urls.First()}/_connector";

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new FakeConnector(app);
        app.MapPost("/_connector/v3/conversations/{**rest}", async (HttpRequest request) =>
        {
            connector.Received.Enqueue((request.Path, await JsonSerializer.DeserializeAsync<JsonElement>(request.Body)));
            return Results.Json(new { id = "from-channel" }, statusCode: connector.Status);
        });
        await app.StartAsync();
        return connector;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
