using System.Security.Claims;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The authentication that the configuration asks for: MicrosoftAppId empty or missing means none.</summary>
public class ConfigurationBotFrameworkAuthentication : BotFrameworkAuthentication
{
    private readonly BotFrameworkAuthentication _inner;

    /// <summary>Authentication as configured.</summary>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        _inner = BotFrameworkAuthenticationFactory.Create(configuration["MicrosoftAppId"], httpClientFactory);
    }

    /// <inheritdoc/>
    public override Task<AuthenticateRequestResult> AuthenticateRequestAsync(Activity activity, string authHeader, CancellationToken cancellationToken) =>
        _inner.AuthenticateRequestAsync(activity, authHeader, cancellationToken);

    /// <inheritdoc/>
    public override ConnectorFactory CreateConnectorFactory(ClaimsIdentity claimsIdentity) => _inner.CreateConnectorFactory(claimsIdentity);
}
