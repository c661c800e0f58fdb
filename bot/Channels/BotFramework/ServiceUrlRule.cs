using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>
/// Says which channels' addresses the bot may call: https under a name on the internet; this machine alone where nobody
/// proved who they are. That a name leads to a public address is checked when connecting (<see cref="GuardedConnection"/>).
/// </summary>
public sealed class ServiceUrlRule(IOptions<BotFrameworkOptions> options)
{
    /// <summary>Whether it may be called.</summary>
    public bool Allows(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var uri)
        && uri is { UserInfo: "", Query: "", Fragment: "" }
        && (options.Value.IsLocal
            ? ListeningAddresses.IsLoopback(serviceUrl!)
            : uri.Scheme == Uri.UriSchemeHttps && uri.HostNameType == UriHostNameType.Dns && uri.IdnHost.Contains('.', StringComparison.Ordinal));
}
