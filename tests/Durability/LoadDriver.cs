using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace DeclineBot.Durability;

/// <summary>
/// Sends messages as a channel does: each until it is acknowledged, again and again under the same id, and only then
/// the conversation's next. It knows afterwards which were acknowledged.
/// </summary>
internal sealed class LoadDriver(string serviceUrl) : IDisposable
{
    /// <summary>The channel it plays: one without limits of its own.</summary>
    public const string Channel = "test";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly HttpClient _client = new(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) }) { Timeout = TimeSpan.FromSeconds(20) };
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _acknowledged = new(StringComparer.Ordinal);
    private volatile Uri[] _targets = [];
    private int _count;
    private int _failures;

    /// <summary>How many messages were acknowledged.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>How many attempts failed and were made again.</summary>
    public int Failures => Volatile.Read(ref _failures);

    /// <summary>The conversations it has sent to.</summary>
    public IEnumerable<string> Conversations => _acknowledged.Keys;

    /// <summary>The ids acknowledged in a conversation, in the order of sending.</summary>
    public IReadOnlyList<string> AcknowledgedIn(string conversation) => [.. _acknowledged[conversation]];

    /// <summary>Where it sends from now on, in turn.</summary>
    public void Target(params HostProcess[] hosts) => _targets = [.. hosts.Select(host => host.Address)];

    /// <summary>Sends so many messages to each of so many conversations: one after the other within a conversation, the conversations side by side.</summary>
    public Task SendAsync(int conversations, int messages, int times = 1, string prefix = "c") => Task.WhenAll(
        Enumerable.Range(0, conversations).Select(number => SendInOrderAsync($"{prefix}{number}", messages, times)));

    /// <summary>Sends all messages of one conversation at the same instant.</summary>
    public Task SendAtOnceAsync(string conversation, int messages, int times = 1) => Task.WhenAll(
        Enumerable.Range(0, messages).Select(number => SendAsync(conversation, IdOf(conversation, number), times)));

    /// <summary>
    /// Sends waves of messages to each of so many conversations: a wave's at the same instant, the next wave when all of
    /// them have been acknowledged, the conversations side by side.
    /// </summary>
    public Task SendInWavesAsync(int conversations, int waves, int atOnce, int times, string prefix = "c") => Task.WhenAll(
        Enumerable.Range(0, conversations).Select(async number =>
        {
            for (var wave = 0; wave < waves; wave++)
            {
                await Task.WhenAll(Enumerable.Range(wave * atOnce, atOnce).Select(message => SendAsync($"{prefix}{number}", IdOf($"{prefix}{number}", message), times)));
            }
        }));

    /// <summary>Sends one message under an id, until it is acknowledged.</summary>
    public Task SendOneAsync(string conversation, string id) => SendAsync(conversation, id, 1);

    public void Dispose() => _client.Dispose();

    private static string IdOf(string conversation, int number) => $"{conversation}-{number}";

    private async Task SendInOrderAsync(string conversation, int messages, int times)
    {
        for (var number = 0; number < messages; number++)
        {
            await SendAsync(conversation, IdOf(conversation, number), times);
        }
    }

    private async Task SendAsync(string conversation, string id, int times)
    {
        await Task.WhenAll(Enumerable.Range(0, times).Select(_ => SendUntilAcknowledgedAsync(conversation, id)));
        _acknowledged.GetOrAdd(conversation, _ => new()).Enqueue(id);
        Interlocked.Increment(ref _count);
    }

    private async Task SendUntilAcknowledgedAsync(string conversation, string id)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var attempt = Random.Shared.Next(16); !await TryAsync(conversation, id, attempt, patience.Token); attempt++)
        {
            Interlocked.Increment(ref _failures);
            await Task.Delay(100, patience.Token);
        }
    }

    private async Task<bool> TryAsync(string conversation, string id, int attempt, CancellationToken cancellationToken)
    {
        var targets = _targets;
        try
        {
            using var body = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(new
            {
                type = "message",
                id,
                channelId = Channel,
                serviceUrl,
                text = id,
                from = new { id = "person" },
                recipient = new { id = "bot" },
                conversation = new { id = conversation },
            }));
            body.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            using var answer = await _client.PostAsync(new Uri(targets[attempt % targets.Length], "/api/messages"), body, cancellationToken);
            // Anything else than "not now" is a mistake of the test, or of the bot.
            Assert.True(answer.IsSuccessStatusCode || answer.StatusCode is HttpStatusCode.ServiceUnavailable, $"{answer.StatusCode}: {await answer.Content.ReadAsStringAsync(cancellationToken)}");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception failure) when (failure is HttpRequestException || (failure is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }
}
