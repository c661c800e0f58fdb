using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>The bot's own token for channels: asked for once for all that need it, kept, and renewed before it ends.</summary>
public sealed class ConnectorTokens
{
    /// <summary>The name of the HTTP client that asks for it.</summary>
    public const string Client = "bot-framework-login";

    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time;
    private readonly Func<CancellationToken, Task<ConnectorToken>>? _ask;
    private readonly Lock _lock = new();
    private volatile ConnectorToken? _token;
    private Task<ConnectorToken>? _asking;

    /// <summary>Tokens for the app in the settings; none without one.</summary>
    public ConnectorTokens(IOptions<BotFrameworkOptions> options, IHttpClientFactory clients, TimeProvider time)
    {
        _time = time;
        _ask = options.Value.IsAnonymous ? null : Registration.Open(options.Value, () => clients.CreateClient(Client));
    }

    /// <summary>A token that holds for some time yet; null where nobody has to prove who they are.</summary>
    public async Task<string?> GetAsync(CancellationToken cancellationToken)
    {
        if (_ask is null)
        {
            return null;
        }

        if (HoldsFor(Ahead) is { } good)
        {
            return good;
        }

        var asking = Ask();
        return HoldsFor(Least) ?? (await asking.WaitAsync(cancellationToken).ConfigureAwait(false)).Value;
    }

    /// <summary>Gives up a token that a channel didn't take.</summary>
    public void Forget(string? token)
    {
        if (_token?.Value == token)
        {
            _token = null;
        }
    }

    private string? HoldsFor(TimeSpan time) => _token is { } token && token.Until - _time.GetUtcNow() > time ? token.Value : null;

    private Task<ConnectorToken> Ask()
    {
        lock (_lock)
        {
            return _asking is { IsCompleted: false } ? _asking : _asking = RenewAsync();
        }
    }

    // For all that wait, so no single one's cancellation ends it.
    private async Task<ConnectorToken> RenewAsync() => _token = await _ask!(CancellationToken.None).ConfigureAwait(false);
}
