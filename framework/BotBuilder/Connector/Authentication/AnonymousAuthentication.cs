using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Without an app id nobody is asked who they are, and no token goes out.</summary>
internal sealed class AnonymousAuthentication(IHttpClientFactory? httpClientFactory) : BotFrameworkAuthentication
{
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken)
    {
        // Who shows a token wants it checked, and without an app id there is nothing to check it against.
        if (!string.IsNullOrWhiteSpace(authHeader))
        {
            throw new UnauthorizedAccessException("A token came, but no app id is configured.");
        }

        var identity = new ClaimsIdentity([], AuthenticationConstants.AnonymousAuthType);
        return Task.FromResult(new AuthenticateRequestResult
        {
            ClaimsIdentity = identity,
            Audience = AuthenticationConstants.ToChannelFromBotOAuthScope,
            ConnectorFactory = CreateConnectorFactory(identity),
        });
    }

    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => new AnonymousConnectorFactory(httpClientFactory);
}
