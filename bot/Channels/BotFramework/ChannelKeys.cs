using System.Text.Json;
using DeclineBot.Bot.Road;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>
/// The keys that channels sign with: read when first needed, once a day, and when a token names an unknown one, but
/// then at most every five minutes: strangers can name what they like.
/// </summary>
public sealed partial class ChannelKeys(IHttpClientFactory clients, IOptions<BotFrameworkOptions> options, TimeProvider time, ILogger<ChannelKeys> logger) : IDisposable
{
    /// <summary>The name of the HTTP client that reads them.</summary>
    public const string Client = "channel-keys";

    private static readonly TimeSpan FreshFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan BetweenReads = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenFirstReads = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _reading = new(1, 1);
    private volatile Known? _known;
    private DateTimeOffset _triedAt = DateTimeOffset.MinValue;

    /// <summary>The key of that id; null when no channel has one.</summary>
    /// <exception cref="BadHttpRequestException">There are no keys to look into: 503, try again later.</exception>
    public async Task<ChannelKey?> FindAsync(string keyId, CancellationToken cancellationToken)
    {
        if (IsFresh(_known) && _known!.Keys.TryGetValue(keyId, out var key))
        {
            return key;
        }

        await _reading.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            // Another caller may have read them meanwhile.
            if (!(IsFresh(_known) && _known!.Keys.ContainsKey(keyId)) && time.GetUtcNow() - _triedAt >= (_known is null ? BetweenFirstReads : BetweenReads))
            {
                await ReadAsync(cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _reading.Release();
        }

        return (_known ?? throw new BadHttpRequestException("The channels' keys can't be read.", StatusCodes.Status503ServiceUnavailable)).Keys.GetValueOrDefault(keyId);
    }

    /// <inheritdoc/>
    public void Dispose() => _reading.Dispose();

    private bool IsFresh(Known? known) => known is not null && time.GetUtcNow() - known.ReadAt < FreshFor;

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        _triedAt = time.GetUtcNow();
        try
        {
            var client = clients.CreateClient(Client);
            var metadata = JsonElement.Parse(await client.GetStringAsync(new Uri(options.Value.ToBotFromChannelOpenIdMetadataUrl), cancellationToken).ConfigureAwait(false));
            var address = new Uri(metadata.GetProperty("jwks_uri").GetString()!);
            if (address.Scheme != Uri.UriSchemeHttps && !options.Value.IsLocal)
            {
                throw new FormatException("The keys are not told over https.");
            }

            _known = new Known(ChannelKey.ReadAll(await client.GetStringAsync(address, cancellationToken).ConfigureAwait(false)), time.GetUtcNow());
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // Those known before go on being good.
            LogUnread(FailureReport.Of(failure));
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The keys of the Bot Framework's channels could not be read: {Report}")]
    private partial void LogUnread(string report);

    private sealed record Known(IReadOnlyDictionary<string, ChannelKey> Keys, DateTimeOffset ReadAt);
}
