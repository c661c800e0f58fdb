using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace DeclineBot.Slack.Tests;

/// <summary>
/// Brings events as Slack does: what isn't answered with 2xx within three seconds comes again at once, after one and after
/// five minutes by the clock that a test moves, each time signed anew and with the number and the reason of the retry.
/// </summary>
internal sealed class FakeEvents(Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> sendAsync, MovableTime time)
{
    /// <summary>When it comes again, after the attempt before.</summary>
    private static readonly TimeSpan[] Pauses = [TimeSpan.Zero, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5)];

    /// <summary>How long Slack waits for an answer. Here it is what a test lets go by, not what a busy machine takes.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What was tried, in order: the number of the retry, its reason, and what came of it.</summary>
    public List<(int Retry, string Reason, string Outcome)> Attempts { get; } = [];

    /// <summary>Brings an event until it is taken; false when it never was.</summary>
    public async Task<bool> BringAsync(object payload)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(payload);
        var outcome = await TryAsync(body, 0, "");
        for (var retry = 1; retry <= Pauses.Length && ReasonOf(outcome) is { } reason; retry++)
        {
            time.Forward(Pauses[retry - 1]);
            outcome = await TryAsync(body, retry, reason);
        }

        return ReasonOf(outcome) is null;
    }

    private async Task<string> TryAsync(byte[] body, int retry, string reason)
    {
        // A second is enough for a new signature: it is made of the second and the body.
        time.Forward(TimeSpan.FromSeconds(1));
        using var request = SlackServer.Signed("/slack/events", body, "application/json", time.GetUtcNow());
        if (retry > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", reason);
        }

        var outcome = await SendAsync(request);
        Attempts.Add((retry, reason, outcome));
        return outcome;
    }

    private async Task<string> SendAsync(HttpRequestMessage request)
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            using var answer = await sendAsync(request, patience.Token);
            return ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture);
        }
        catch (OperationCanceledException)
        {
            return "timeout";
        }
        catch (HttpRequestException)
        {
            return "connection";
        }
    }

    // The words that Slack has for it.
    private static string? ReasonOf(string outcome) => outcome switch
    {
        ['2', ..] => null,
        "timeout" => "http_timeout",
        "connection" => "connection_failed",
        _ => "http_error",
    };
}
