using DeclineBot.Bot.Road;
using Microsoft.Identity.Client;
using Names = Microsoft.Bot.Connector.Channels;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>Sends to Teams and the other channels of the Bot Framework, over their REST interface.</summary>
public sealed class BotFrameworkSender(IHttpClientFactory clients, ConnectorTokens tokens, ServiceUrlRule serviceUrls, TimeProvider time) : IChannelSender
{
    /// <summary>The name of the HTTP client that sends.</summary>
    public const string Client = "bot-framework";

    /// <summary>Whether it is one of the Bot Framework's channels: those that this host serves itself are not, and are to be named here.</summary>
    public static bool IsServed(string channelId) => channelId is not (Names.Slack or Names.Directline or Names.Console);

    /// <inheritdoc/>
    public bool Serves(string channelId) => IsServed(channelId);

    /// <inheritdoc/>
    public async Task<DeliveryResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (!serviceUrls.Allows(outgoing.Activity.ServiceUrl))
        {
            return new DeliveryResult.Refused("the service URL is none that may be called");
        }

        try
        {
            var request = ConnectorRequest.For(outgoing);
            return await AttemptAsync(request, cancellationToken).ConfigureAwait(false) switch
            {
                // The message that it answers may be gone; then the conversation takes it all the same.
                DeliveryResult.Gone { Cause: ['4', '0', '4', ..] } when request.Unattached(outgoing.Activity) is { } unattached =>
                    await AttemptAsync(unattached, cancellationToken).ConfigureAwait(false),
                var result => result,
            };
        }
        catch (MsalException failure)
        {
            return new DeliveryResult.Later(null, $"no token: {failure.ErrorCode}");
        }
    }

    private async Task<DeliveryResult> AttemptAsync(ConnectorRequest request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            using var message = request.ToHttp(token);
            using var response = await clients.CreateClient(Client).SendAsync(message, cancellationToken).ConfigureAwait(false);
            if (response.StatusCode == System.Net.HttpStatusCode.Unauthorized)
            {
                tokens.Forget(token);
            }

            return await ConnectorAnswer.ReadAsync(response, request.Creates, time, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return Interrupted(request, "no answer in time");
        }
        catch (HttpRequestException failure)
        {
            return failure switch
            {
                { InnerException: ForbiddenAddressException } => new DeliveryResult.Refused("the service URL leads to no address on the internet"),
                { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError } =>
                    new DeliveryResult.Later(null, failure.HttpRequestError.ToString()),
                _ => Interrupted(request, failure.HttpRequestError.ToString()),
            };
        }
    }

    private static DeliveryResult Interrupted(ConnectorRequest request, string cause) =>
        request.Creates ? new DeliveryResult.Unsure(cause) : new DeliveryResult.Later(null, cause);
}
