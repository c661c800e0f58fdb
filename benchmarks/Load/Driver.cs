using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;

namespace DeclineBot.Benchmarks.Load;

/// <summary>People who talk with a bot, each waiting for the answer before they say the next thing. The same for every contender.</summary>
internal sealed class Driver(Connector connector) : IDisposable
{
    private static readonly string[] Says = ["hi", "Acme", "staff engineer", "Maya", "yesterday evening"];

    // Nothing but the requests: what the driver costs is taken from the contenders.
    private readonly HttpMessageInvoker _client = new(new SocketsHttpHandler
    {
        PooledConnectionLifetime = Timeout.InfiniteTimeSpan, UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null,
    });

    private int _ids;

    /// <summary>So many conversations at once for a while; each begins anew after its card.</summary>
    /// <param name="replicas">The bot; of several, each turn goes to the next.</param>
    /// <param name="conversations">How many.</param>
    /// <param name="time">How long.</param>
    /// <param name="more">How many characters more the first answer has, which the conversation then carries with it.</param>
    /// <returns>How long each turn took, from posting to the answer, in milliseconds.</returns>
    public async Task<IReadOnlyList<double>> RunAsync(IReadOnlyList<Subject> replicas, int conversations, TimeSpan time, int more = 0)
    {
        string[] says = more == 0 ? Says : [Says[0], Says[1] + new string('.', more), .. Says[2..]];
        var end = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var people = Enumerable.Range(0, conversations).Select(async person =>
        {
            var times = new List<double>();
            var conversation = NewId(replicas[0]);
            for (var turn = 0; Stopwatch.GetTimestamp() < end; turn++)
            {
                times.Add(await TakeTurnAsync(replicas[(person + turn) % replicas.Count], conversation, says[turn % says.Length]));
            }

            return times;
        });
        return [.. (await Task.WhenAll(people)).SelectMany(times => times)];
    }

    /// <summary>So many new conversations, a turn each.</summary>
    public Task OpenAsync(Subject subject, int conversations) => Parallel.ForEachAsync(
        Enumerable.Range(0, conversations), new ParallelOptions { MaxDegreeOfParallelism = 32 }, async (_, _) => await TakeTurnAsync(subject, NewId(subject), Says[0]));

    /// <summary>One turn; how long it took in milliseconds.</summary>
    public async Task<double> TakeTurnAsync(Subject subject, string conversation, string text)
    {
        var start = Stopwatch.GetTimestamp();
        var answer = connector.AnswerTo(conversation);
        using var request = new HttpRequestMessage(HttpMethod.Post, subject.Endpoint) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(Message(conversation, text))) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var response = await _client.SendAsync(request, CancellationToken.None);
        if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.Created))
        {
            throw new InvalidOperationException($"{subject.Name} answered {response.StatusCode}.");
        }

        await answer.WaitAsync(TimeSpan.FromSeconds(60));
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    public string NewId(Subject subject) => string.Create(CultureInfo.InvariantCulture, $"{subject.Key}-{Interlocked.Increment(ref _ids)}");

    public void Dispose() => _client.Dispose();

    private string Message(string conversation, string text) => $$"""
        {"type":"message","id":"{{Interlocked.Increment(ref _ids)}}","timestamp":"2026-11-20T09:00:00Z","channelId":"emulator","serviceUrl":"{{connector.ServiceUrl}}",
        "from":{"id":"person-{{conversation}}","name":"Jo","role":"user"},"conversation":{"id":"{{conversation}}"},"recipient":{"id":"bot","name":"Bot","role":"bot"},
        "locale":"en-US","text":"{{text}}"}
        """;
}
