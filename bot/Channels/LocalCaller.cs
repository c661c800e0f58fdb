using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Primitives;

namespace DeclineBot.Bot.Channels;

/// <summary>
/// Decides whether a request without credentials comes from this machine: from its own page or a local tool, not
/// from another site in the person's browser and not through a tunnel, which arrives from loopback too.
/// </summary>
public static partial class LocalCaller
{
    private static readonly string[] ForwardingHeaders =
        ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "X-Cluster-Client-IP", "True-Client-IP", "CF-Connecting-IP", "CF-Ray", "Fastly-Client-IP"];

    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-", "X-Envoy-", "X-MS-Proxy", "ngrok-", "Tailscale-"];

    /// <summary>What speaks against the request as a copy key, or null when nothing does.</summary>
    public static string? Objection(HttpContext context)
    {
        var request = context.Request;
        if (request.Headers.Keys.Any(IsForwarding))
        {
            return "guard.forwarded";
        }

        if (!ListeningAddresses.IsLoopbackHost(request.Host.Host))
        {
            return "guard.host";
        }

        if (request.Headers.TryGetValue("Origin", out var origin) && !IsOwn(origin, request))
        {
            return "guard.origin";
        }

        return context.Connection.RemoteIpAddress is { } remote && !System.Net.IPAddress.IsLoopback(remote) ? "guard.remote" : null;
    }

    /// <summary>Refuses what doesn't come from this machine; while the server listens beyond it, there is nothing here at all.</summary>
    /// <param name="routes">What is for this machine.</param>
    /// <param name="isSilent">Whether a refusal says nothing but its status; the log then says the rest.</param>
    public static TBuilder ForLocalCallersOnly<TBuilder>(this TBuilder routes, bool isSilent = false)
        where TBuilder : IEndpointConventionBuilder => routes.AddEndpointFilter(async (invocation, next) =>
        {
            var context = invocation.HttpContext;
            if (!context.RequestServices.GetRequiredService<ListeningAddresses>().AreLoopback)
            {
                return Results.NotFound();
            }

            if (Objection(context) is not { } objection)
            {
                return await next(invocation).ConfigureAwait(false);
            }

            if (isSilent)
            {
                LogRefused(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(LocalCaller)), HostCopy.English[objection]);
                return Results.StatusCode(StatusCodes.Status403Forbidden);
            }

            return Results.Text(HostCopy.English[objection], statusCode: StatusCodes.Status403Forbidden);
        });

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Cause}")]
    private static partial void LogRefused(ILogger logger, string cause);

    private static bool IsForwarding(string header) =>
        ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase)
        || ForwardingPrefixes.Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    private static bool IsOwn(StringValues origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
}
