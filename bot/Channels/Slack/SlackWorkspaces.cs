using System.Collections.Concurrent;
using System.Text.Json;
using DeclineBot.Bot.Storage;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Where the app is installed: one workspace by the settings, or those that installed it, sealed in the store.</summary>
public sealed class SlackWorkspaces(IOptions<SlackOptions> options, IStore store, SealedRows rows)
{
    private const string Kind = "slack";

    // With one token by settings there is no row to remove, and what Slack sent before it said goodbye may come after.
    private readonly ConcurrentDictionary<string, DateTimeOffset> _left = new(StringComparer.Ordinal);

    /// <summary>The bot's token, or null when the app isn't installed there.</summary>
    public async Task<string?> TokenAsync(string tenant, CancellationToken cancellationToken) =>
        options.Value.BotToken is { Length: > 0 } only ? only
        : (await FindAsync(tenant, cancellationToken).ConfigureAwait(false))?.Token;

    /// <summary>Whether what happened then in a tenant still concerns us.</summary>
    public async Task<bool> ServesAsync(string tenant, DateTimeOffset happened, CancellationToken cancellationToken) =>
        tenant.Length > 0 && (options.Value.BotToken.Length > 0
            ? !_left.TryGetValue(tenant, out var left) || happened > left
            : await FindAsync(tenant, cancellationToken).ConfigureAwait(false) is not null);

    /// <summary>Keeps an installation; an earlier one is replaced.</summary>
    public Task KeepAsync(SlackInstallation installation, CancellationToken cancellationToken) =>
        store.PutSecretAsync(Kind, installation.Tenant, rows.Seal(Place(installation.Tenant), JsonSerializer.Serialize(installation)), cancellationToken);

    /// <summary>Removes the token and everything that was said there; an installation since then stays.</summary>
    /// <returns>Whether anything was to be removed.</returns>
    public async Task<bool> PurgeAsync(string tenant, DateTimeOffset happened, CancellationToken cancellationToken)
    {
        if (await FindAsync(tenant, cancellationToken).ConfigureAwait(false) is { } installation && installation.InstalledAt > happened.AddSeconds(1))
        {
            return false;
        }

        _left[tenant] = happened;
        await store.DeleteSecretAsync(Kind, tenant, cancellationToken).ConfigureAwait(false);
        await store.ForgetTenantAsync(SlackActivities.ChannelId, tenant, cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task<SlackInstallation?> FindAsync(string tenant, CancellationToken cancellationToken) =>
        await store.GetSecretAsync(Kind, tenant, cancellationToken).ConfigureAwait(false) is { } value
            ? JsonSerializer.Deserialize<SlackInstallation>(rows.Open(Place(tenant), value))
            : null;

    private static string Place(string tenant) => $"secret/{Kind}/{tenant}";
}
