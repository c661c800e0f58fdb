using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Data;

/// <summary>The tokens in links to a person's data: good for ten minutes and once, whichever replica is asked and however often it was started.</summary>
public sealed class DataTokens(IDataProtectionProvider protection, OneTimeUses uses, TimeProvider time)
{
    private const string Kind = "used-data-link";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ProtectedToken<DataRequest> _tokens = new(protection, "DeclineBot.Data.v1", time);

    /// <summary>A token for a file.</summary>
    public string Issue(string channel, string conversation, string file) =>
        _tokens.Issue(new DataRequest(channel, conversation, file, time.GetUtcNow() + Lifetime, Guid.NewGuid()), Lifetime);

    /// <summary>The token's request, and whether it no longer works; null when it isn't ours.</summary>
    public async Task<(DataRequest Request, bool IsOver)?> ReadAsync(string token, CancellationToken cancellationToken) =>
        _tokens.Read(token) is var (request, isExpired)
            ? (request, isExpired || await uses.WasUsedAsync(Kind, $"{request.Number:N}", request.Until, cancellationToken).ConfigureAwait(false))
            : null;

    /// <summary>Uses a request up.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public Task<bool> UseAsync(DataRequest request, CancellationToken cancellationToken) => uses.TryAsync(Kind, $"{request.Number:N}", request.Until, cancellationToken);
}
