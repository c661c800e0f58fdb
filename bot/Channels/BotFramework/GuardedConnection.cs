using System.Net;
using System.Net.Sockets;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>Connects to the internet and to nothing else, whatever a name resolves to; a redirect is never followed.</summary>
public static class GuardedConnection
{
    /// <summary>What calls channels; with <paramref name="isLocal"/>, addresses were checked to be this machine's own.</summary>
    public static SocketsHttpHandler CreateHandler(bool isLocal)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
        };
        if (isLocal)
        {
            handler.UseProxy = false;
        }
        else
        {
            handler.ConnectCallback = (context, cancellationToken) => ConnectAsync(context, IsDirect(context.InitialRequestMessage.RequestUri!), cancellationToken);
        }

        return handler;
    }

    private static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, bool isDirect, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken).ConfigureAwait(false);
        IPAddress[] allowed = isDirect ? [.. addresses.Where(PublicAddresses.Contain)] : addresses;
        if (allowed is [])
        {
            throw new ForbiddenAddressException();
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, context.DnsEndPoint.Port, cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    // A proxy stands where whoever runs the bot has put it, and resolves names itself.
    private static bool IsDirect(Uri target) => HttpClient.DefaultProxy.IsBypassed(target) || HttpClient.DefaultProxy.GetProxy(target) is null;
}
