using System.Collections.Concurrent;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>People's time zones and locales, asked for once in a while.</summary>
public sealed class SlackPeople(SlackWebApi api, SlackWorkspaces workspaces, TimeProvider time)
{
    private const int MostKept = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(6);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, (SlackProfile Profile, DateTimeOffset Until)> _known = new(StringComparer.Ordinal);

    /// <summary>What Slack knows of the person; what it doesn't tell within two seconds is left open.</summary>
    public async Task<SlackProfile> FindAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        var key = $"{tenant}:{user}";
        if (_known.TryGetValue(key, out var known) && known.Until > time.GetUtcNow())
        {
            return known.Profile;
        }

        if (await AskAsync(tenant, user, cancellationToken).ConfigureAwait(false) is not { } profile)
        {
            return known.Profile ?? SlackProfile.Unknown;
        }

        if (_known.Count >= MostKept)
        {
            _known.Clear();
        }

        _known[key] = (profile, time.GetUtcNow() + Fresh);
        return profile;
    }

    /// <summary>Forgets everybody of a tenant.</summary>
    public void Forget(string tenant)
    {
        foreach (var key in _known.Keys.Where(key => key.StartsWith($"{tenant}:", StringComparison.Ordinal)))
        {
            _known.TryRemove(key, out _);
        }
    }

    private async Task<SlackProfile?> AskAsync(string tenant, string user, CancellationToken cancellationToken)
    {
        if (await workspaces.TokenAsync(tenant, cancellationToken).ConfigureAwait(false) is not { } token)
        {
            return null;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            var answer = await api.CallAsync("users.info", token, timeout.Token, ("user", user), ("include_locale", "true")).ConfigureAwait(false);
            return answer.IsOk ? new SlackProfile(answer.Body.Text("user", "tz"), answer.Body.Text("user", "locale")) : null;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }
}
