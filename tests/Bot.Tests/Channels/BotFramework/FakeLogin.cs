using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>Entra's side of getting a token: takes requests, gives numbered tokens.</summary>
internal sealed class FakeLogin : HttpMessageHandler
{
    private int _given;

    public ConcurrentQueue<(HttpMethod Method, Uri Address, string Body, string Headers)> Received { get; } = new();

    public HttpStatusCode Status { get; set; } = HttpStatusCode.OK;

    public TimeSpan Lifetime { get; set; } = TimeSpan.FromHours(1);

    public Task Gate { get; set; } = Task.CompletedTask;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        Received.Enqueue((request.Method, request.RequestUri!, body, request.Headers.ToString()));
        await Gate;
        var seconds = (long)Lifetime.TotalSeconds;
        var json = Status == HttpStatusCode.OK
            ? $$"""{ "token_type": "Bearer", "access_token": "token-{{Interlocked.Increment(ref _given)}}", "expires_in": {{seconds}}, "expires_on": "{{TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds}}", "resource": "https://api.botframework.com" }"""
            : """{ "error": "invalid_client", "error_description": "no" }""";
        return new HttpResponseMessage(Status) { Content = new StringContent(json, Encoding.UTF8, "application/json"), RequestMessage = request };
    }
}
