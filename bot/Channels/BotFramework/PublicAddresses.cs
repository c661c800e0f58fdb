using System.Net;
using System.Net.Sockets;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>Tells addresses on the internet from those of this machine, its networks and its cloud's own services.</summary>
public static class PublicAddresses
{
    // IANA's registry of special-purpose addresses, and Azure's own; of IPv6 only 2000::/3 is in use on the internet.
    private static readonly IPNetwork[] Special4 = Parse(
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
        "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4");

    private static readonly IPNetwork[] Special6 = Parse("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");
    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork Translated4 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether the address is on the internet.</summary>
    public static bool Contain(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            return Contain(address.MapToIPv4());
        }

        if (address.AddressFamily == AddressFamily.InterNetwork)
        {
            return !Special4.Any(network => network.Contains(address));
        }

        return Translated4.Contains(address)
            ? Contain(new IPAddress(address.GetAddressBytes().AsSpan(12)))
            : Global6.Contains(address) && !Special6.Any(network => network.Contains(address));
    }

    private static IPNetwork[] Parse(params string[] networks) => [.. networks.Select(network => IPNetwork.Parse(network))];
}
