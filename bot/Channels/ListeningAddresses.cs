using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace DeclineBot.Bot.Channels;

/// <summary>The addresses that the server listens on, once it has started.</summary>
public sealed class ListeningAddresses(IServer server)
{
    /// <summary>They, as the server tells them.</summary>
    public IReadOnlyCollection<string> All => [.. server.Features.Get<IServerAddressesFeature>()?.Addresses ?? []];

    /// <summary>Whether only programs on this machine can reach any of them. With none, it isn't known, and so false.</summary>
    public bool AreLoopback => All is { Count: > 0 } addresses && addresses.All(IsLoopback);

    /// <summary>Whether only programs on this machine reach the address.</summary>
    public static bool IsLoopback(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && IsLoopbackHost(uri.Host);

    /// <summary>Whether the host's name or number is this machine's own.</summary>
    public static bool IsLoopbackHost(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host.Trim('[', ']'), out var number) && IPAddress.IsLoopback(number));
}
