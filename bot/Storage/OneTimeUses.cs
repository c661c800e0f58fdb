using System.Globalization;

namespace DeclineBot.Bot.Storage;

/// <summary>What may be used once: the store decides between several who come at once, also at several replicas. What has expired is not remembered.</summary>
public sealed class OneTimeUses(IStore store, SealedRows rows, TimeProvider time)
{
    /// <summary>Uses something up.</summary>
    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="id">Which one.</param>
    /// <param name="until">When it can't be used any more anyway.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>False when it was used before.</returns>
    public async Task<bool> TryAsync(string kind, string id, DateTimeOffset until, CancellationToken cancellationToken)
    {
        foreach (var old in (await store.ListSecretsAsync(kind, cancellationToken).ConfigureAwait(false)).Where(HasExpired))
        {
            await store.DeleteSecretAsync(kind, old, cancellationToken).ConfigureAwait(false);
        }

        // No two sealed values are the same: the one that stands afterwards tells who was first.
        var key = KeyOf(id, until);
        var ours = rows.Seal($"secret/{kind}/{key}", "");
        return (await store.AddSecretAsync(kind, key, ours, cancellationToken).ConfigureAwait(false)).Bytes.AsSpan().SequenceEqual(ours.Bytes);
    }

    /// <summary>Whether it was used.</summary>
    public async Task<bool> WasUsedAsync(string kind, string id, DateTimeOffset until, CancellationToken cancellationToken) =>
        await store.GetSecretAsync(kind, KeyOf(id, until), cancellationToken).ConfigureAwait(false) is not null;

    private static string KeyOf(string id, DateTimeOffset until) => $"{until.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)}-{id}";

    private bool HasExpired(string key) =>
        !long.TryParse(key.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var until) || until < time.GetUtcNow().ToUnixTimeSeconds();
}
