using System.Security.Claims;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Proves who is calling, and makes the clients that answer.</summary>
public abstract class BotFrameworkAuthentication
{
    /// <summary>Proves who sent an activity; an <see cref="UnauthorizedAccessException"/> when that fails.</summary>
    public abstract Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken);

    /// <summary>What makes clients for the given identity.</summary>
    public abstract ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity);
}
