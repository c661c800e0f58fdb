using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Durability;

/// <summary>A channel's side of the protocol: takes what the bot sends, in order, and answers as it is told to.</summary>
internal sealed class FakeConnector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _texts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ConcurrentQueue<TimeSpan>> _attempts = new(StringComparer.Ordinal);
    private readonly Stopwatch _clock = Stopwatch.StartNew();
    private int _count;

    private FakeConnector(WebApplication app) => _app = app;

    /// <summary>What it answers: 201 unless a test says otherwise. An answer of null takes the message and never answers.</summary>
    public Func<string, IResult?> Answer { get; set; } = _ => Taken();

    /// <summary>Where the bot sends to.</summary>
    public string ServiceUrl => _app.Urls.First();

    /// <summary>How many messages it took.</summary>
    public int Count => Volatile.Read(ref _count);

    public static async Task<FakeConnector> StartAsync(string address = "http://127.0.0.1:0")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add(address);
        var connector = new FakeConnector(app);
        app.MapPost("/v3/conversations/{conversation}/activities/{reply?}", connector.TakeAsync);
        await app.StartAsync();
        return connector;
    }

    /// <summary>The usual answer.</summary>
    public static IResult Taken() => Results.Json(new { id = Guid.NewGuid().ToString("N") }, statusCode: StatusCodes.Status201Created);

    /// <summary>The answer of one who is asked too often, with the seconds to wait where it names them.</summary>
    public static IResult TooMany(int? retryAfter = null) => new Busy(retryAfter);

    /// <summary>No answer: the connection breaks off.</summary>
    public static IResult HangUp() => new Broken();

    /// <summary>Forgets what it took.</summary>
    public void Forget()
    {
        _texts.Clear();
        Interlocked.Exchange(ref _count, 0);
    }

    /// <summary>When messages to a conversation came in, taken or not.</summary>
    public IReadOnlyList<TimeSpan> AttemptsIn(string conversation) => _attempts.TryGetValue(conversation, out var attempts) ? [.. attempts] : [];

    /// <summary>The texts of a conversation that it said it took, in order, doubles included.</summary>
    public IReadOnlyList<string> TextsIn(string conversation) => _texts.TryGetValue(conversation, out var texts) ? [.. texts] : [];

    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    // A card stands for its text.
    private static string TextOf(JsonElement activity) =>
        activity.TryGetProperty("text", out var text) ? text.GetString()! : activity.TryGetProperty("attachments", out var cards) ? cards.GetRawText() : "";

    private async Task<IResult> TakeAsync(string conversation, HttpRequest request)
    {
        var activity = await JsonSerializer.DeserializeAsync<JsonElement>(request.Body);
        if (activity.GetProperty("type").GetString() != "message")
        {
            return Taken();
        }

        _attempts.GetOrAdd(conversation, _ => new()).Enqueue(_clock.Elapsed);
        var answer = Answer(conversation);
        if (answer is null)
        {
            await Task.Delay(Timeout.Infinite, request.HttpContext.RequestAborted);
        }

        if (answer is IStatusCodeHttpResult { StatusCode: null or < 300 })
        {
            _texts.GetOrAdd(conversation, _ => new()).Enqueue(TextOf(activity));
            Interlocked.Increment(ref _count);
        }

        return answer!;
    }

    private sealed class Busy(int? retryAfter) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => StatusCodes.Status429TooManyRequests;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            if (retryAfter is { } seconds)
            {
                httpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            }

            return Task.CompletedTask;
        }
    }

    private sealed class Broken : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => StatusCodes.Status499ClientClosedRequest;

        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Abort();
            return Task.CompletedTask;
        }
    }
}
