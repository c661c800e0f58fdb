using DeclineBot.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace DeclineBot.Durability;

/// <summary>As much of Slack as takes tokens and gives them out; it says yes to everything but a socket.</summary>
internal sealed class FakeSlackApi : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _count;

    private FakeSlackApi(WebApplication app) => _app = app;

    /// <summary>Where its methods are.</summary>
    public string Address => $"{_app.Urls.First()}/api/";

    /// <summary>How many messages it was sent.</summary>
    public int Count => Volatile.Read(ref _count);

    public static async Task<FakeSlackApi> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var slack = new FakeSlackApi(app);
        app.MapPost("/api/{method}", slack.Answer);
        app.MapGet("/link", () => Results.StatusCode(StatusCodes.Status500InternalServerError));
        await app.StartAsync();
        return slack;
    }

    public async ValueTask DisposeAsync()
    {
        using var hurry = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(hurry.Token);
        await _app.DisposeAsync();
    }

    private IResult Answer(string method) => method switch
    {
        "apps.connections.open" => Results.Json(new { ok = true, url = $"{_app.Urls.First().Replace("http", "ws", StringComparison.Ordinal)}/link?ticket={Secrets.Marker("Ticket")}" }),
        "oauth.v2.access" => Results.Json(new { ok = true, access_token = $"xoxb-{Secrets.Marker("Installed")}", token_type = "bot", team = new { id = "T0TEAM", name = "Team" } }),
        "chat.postMessage" => Taken(),
        _ => Results.Json(new { ok = true, channel = new { id = "D0DIRECT" }, user = new { id = "U0PERSON", tz = "Europe/Berlin", tz_offset = 3600, locale = "en-GB" } }),
    };

    private IResult Taken()
    {
        // The first one meets a token that isn't taken, and says which.
        return Interlocked.Increment(ref _count) == 1
            ? Results.Json(new { ok = false, error = "invalid_auth", needed = Secrets.Marker("Echo") })
            : Results.Json(new { ok = true, ts = $"1700000000.{Count:D6}", channel = "D0DIRECT" });
    }
}
