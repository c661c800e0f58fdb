using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DeclineBot.Benchmarks.Load;

/// <summary>The platform's side: takes what bots send, and tells the driver when a conversation was answered.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private Connector(WebApplication app) => _app = app;

    public string ServiceUrl => $"{_app.Urls.First()}/";

    public static async Task<Connector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var connector = new Connector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{activity?}", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Ends when the conversation is answered; ask before posting.</summary>
    public Task AnswerTo(string conversation) =>
        _waiting.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context, string conversation)
    {
        await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync("""{"id":"1"}""", context.RequestAborted);
        if (_waiting.TryRemove(conversation, out var waiting))
        {
            waiting.SetResult();
        }
    }
}
