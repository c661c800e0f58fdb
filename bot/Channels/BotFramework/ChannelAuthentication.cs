using System.Security.Claims;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>
/// Decides whether an activity is what a channel sent. What it inherits, clients without credentials, is never called:
/// answers go out by <see cref="BotFrameworkSender"/>.
/// </summary>
public sealed partial class ChannelAuthentication(
    ChannelTokens tokens, ServiceUrlRule serviceUrls, IOptions<BotFrameworkOptions> options, IHttpClientFactory clients, ILogger<ChannelAuthentication> logger)
    : ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build(), httpClientFactory: clients)
{
    /// <inheritdoc/>
    public override async Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        if (!IsComplete(activity))
        {
            throw new BadHttpRequestException("The activity lacks what every activity has.");
        }

        var identity = options.Value.IsAnonymous ? Anybody(authHeader) : await ProveAsync(activity, authHeader, cancellationToken).ConfigureAwait(false);
        if (!serviceUrls.Allows(activity.ServiceUrl) || !BotFrameworkSender.IsServed(activity.ChannelId))
        {
            throw Refusal("its service URL or channel is none that this bot answers");
        }

        return new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = options.Value.ToChannelFromBotOAuthScope,
            ConnectorFactory = CreateConnectorFactory(new ClaimsIdentity()),
        };
    }

    private static bool IsComplete(Activity activity) =>
        activity is { Type.Length: > 0, ChannelId.Length: > 0, Conversation.Id.Length: > 0, From.Id.Length: > 0, ServiceUrl.Length: > 0 };

    private async Task<ClaimsIdentity> ProveAsync(Activity activity, string authorization, CancellationToken cancellationToken)
    {
        var proof = await tokens.ProveAsync(authorization, cancellationToken).ConfigureAwait(false) ?? throw Refusal("its token is missing or not good");
        if (!proof.Channels.Contains(activity.ChannelId))
        {
            throw Refusal("its token's key isn't endorsed for its channel");
        }

        return proof.ServiceUrl == activity.ServiceUrl ? proof.Identity : throw Refusal("its token is for another service URL");
    }

    // Who shows a token wants it checked, and without an app id there is nothing to check it against.
    private ClaimsIdentity Anybody(string authorization) => string.IsNullOrWhiteSpace(authorization)
        ? new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType)
        : throw Refusal("it shows a token, and MicrosoftAppId isn't set");

    private UnauthorizedAccessException Refusal(string cause)
    {
        LogRefused(cause);
        return new UnauthorizedAccessException(cause);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An activity was refused: {Cause}.")]
    private partial void LogRefused(string cause);
}
