using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace DeclineBot.Benchmarks.Load;

/// <summary>The platform's side: takes what bots send, and tells the driver when a conversation was answered.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private const string Conversations = "/v3/conversations/";

    private static readonly byte[] Answer = """{"id":"1"}"""u8.ToArray();

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
        app.Run(connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>Ends when the conversation is answered; ask before posting.</summary>
    public Task AnswerTo(string conversation) =>
        _waiting.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Who reads what is sent; nobody unless set.</summary>
    public Func<string, HttpRequest, Task>? Hear { get; set; }

    /// <summary>Nobody waits for the conversation any more.</summary>
    public void Forget(string conversation) => _waiting.TryRemove(conversation, out _);

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

    // Without routing, streams or formatting: what the platform's side costs is taken from the contenders.
    private async Task TakeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(Conversations, StringComparison.Ordinal) || path.IndexOf('/', Conversations.Length) is not (> 0 and var end))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var conversation = path[Conversations.Length..end];
        if (Hear is { } hear && context.Request.ContentLength is not 0)
        {
            await hear(conversation, context.Request);
        }

        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Answer.Length;
        await context.Response.BodyWriter.WriteAsync(Answer, context.RequestAborted);
        if (_waiting.TryRemove(conversation, out var waiting))
        {
            waiting.SetResult();
        }
    }
}
