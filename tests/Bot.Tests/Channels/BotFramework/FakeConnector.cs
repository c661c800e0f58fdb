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

    /// <summary>Whether it remembers who called.</summary>
    public bool KeepsCalls { get; set; } = true;

    public ConcurrentQueue<ConnectorCall> Calls { get; } = new();

    public IEnumerable<(string Path, JsonElement Activity)> Received => Calls.Select(call => (call.Path, call.Activity));

    public int Status { get; set; } = StatusCodes.Status201Created;

    /// <summary>The statuses of the next calls, before <see cref="Status"/> holds.</summary>
    public ConcurrentQueue<int> NextStatuses { get; } = new();

    public string Answer { get; set; } = """{ "id": "from-channel" }""";

    public (string Name, string Value)? Header { get; set; }

    public Task Gate { get; set; } = Task.CompletedTask;

    public string ServiceUrl => $"{_app.Urls.First()}/_connector";

    public static async Task<FakeConnector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new FakeConnector(app);
        app.Map("/_connector/v3/conversations/{**rest}", (HttpRequest request) => connector.AnswerAsync(request.HttpContext));
        await app.StartAsync();
        return connector;
    }

    /// <summary>Waits until there have been that many calls whose path contains the text.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> WaitForAsync(int calls, string path = "")
    {
        var patience = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(20);
        while (Found().Count < calls && TimeProvider.System.GetUtcNow() < patience)
        {
            await Task.Delay(10);
        }

        return Found();

        IReadOnlyList<ConnectorCall> Found() => [.. Calls.Where(call => call.Path.Contains(path, StringComparison.Ordinal))];
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        var request = context.Request;
        var activity = request.ContentLength > 0 ? await JsonSerializer.DeserializeAsync<JsonElement>(request.Body) : default;
        if (KeepsCalls)
        {
            Calls.Enqueue(new ConnectorCall(request.Method, context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget, activity, request.Headers.Authorization.ToString(), request.ContentType));
        }

        await Gate;
        if (Header is var (name, value))
        {
            context.Response.Headers[name] = value;
        }

        return Results.Text(Answer, "application/json", statusCode: NextStatuses.TryDequeue(out var next) ? next : Status);
    }
}

/// <summary>One call of the bot.</summary>
internal sealed record ConnectorCall(string Method, string Path, JsonElement Activity, string Authorization, string? ContentType);
