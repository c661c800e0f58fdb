using System.Globalization;
using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Data;

/// <summary>The tokens in links to a person's data: good for ten minutes and once, whichever replica is asked and however often it was started.</summary>
public sealed class DataTokens(IDataProtectionProvider protection, IStore store, SealedRows rows, TimeProvider time)
{
    private const string Used = "used-data-link";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ProtectedToken<DataRequest> _tokens = new(protection, "DeclineBot.Data.v1", time);

    /// <summary>A token for a file.</summary>
    public string Issue(string channel, string conversation, string file) =>
        _tokens.Issue(new DataRequest(channel, conversation, file, time.GetUtcNow() + Lifetime, Guid.NewGuid()), Lifetime);

    /// <summary>The token's request, and whether it no longer works; null when it isn't ours.</summary>
    public async Task<(DataRequest Request, bool IsOver)?> ReadAsync(string token, CancellationToken cancellationToken) =>
        _tokens.Read(token) is var (request, isExpired)
            ? (request, isExpired || await store.GetSecretAsync(Used, KeyOf(request), cancellationToken).ConfigureAwait(false) is not null)
            : null;

    /// <summary>Uses a request up.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public async Task<bool> UseAsync(DataRequest request, CancellationToken cancellationToken)
    {
        await ForgetOldAsync(cancellationToken).ConfigureAwait(false);
        // No two sealed values are the same: the one that stands tells who was first.
        var ours = rows.Seal(Used, "");
        var first = await store.AddSecretAsync(Used, KeyOf(request), ours, cancellationToken).ConfigureAwait(false);
        return first.Bytes.AsSpan().SequenceEqual(ours.Bytes);
    }

    private static string KeyOf(DataRequest request) =>
        $"{request.Until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}/{request.Number:N}";

    // What has expired needn't be remembered as used.
    private async Task ForgetOldAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        foreach (var key in await store.ListSecretsAsync(Used, cancellationToken).ConfigureAwait(false))
        {
            if (long.Parse(key.Split('/')[0], CultureInfo.InvariantCulture) < now)
            {
                await store.DeleteSecretAsync(Used, key, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
