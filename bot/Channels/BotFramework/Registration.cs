using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>The app as Microsoft Entra knows it.</summary>
public static class Registration
{
    /// <summary>What asks Entra for a token: by secret, certificate or managed identity, as the settings say.</summary>
    public static Func<CancellationToken, Task<ConnectorToken>> Open(BotFrameworkOptions options, Func<HttpClient> client)
    {
        var http = new HttpClients(client);
        return options.MicrosoftAppType == BotFrameworkOptions.ManagedIdentity ? ByManagedIdentity(options, http) : ByCredential(options, http);
    }

    private static Func<CancellationToken, Task<ConnectorToken>> ByManagedIdentity(BotFrameworkOptions options, HttpClients http)
    {
        var app = ManagedIdentityApplicationBuilder.Create(ManagedIdentityId.WithUserAssignedClientId(options.MicrosoftAppId)).WithHttpClientFactory(http).Build();
        return async cancellationToken => TokenIn(await app
            .AcquireTokenForManagedIdentity(options.ToChannelFromBotOAuthScope).WithForceRefresh(true).ExecuteAsync(cancellationToken).ConfigureAwait(false));
    }

    private static Func<CancellationToken, Task<ConnectorToken>> ByCredential(BotFrameworkOptions options, HttpClients http)
    {
        var builder = ConfidentialClientApplicationBuilder.Create(options.MicrosoftAppId).WithAuthority(options.Authority).WithHttpClientFactory(http).WithInstanceDiscovery(false);
        builder = options.MicrosoftAppPassword.Length > 0 ? builder.WithClientSecret(options.MicrosoftAppPassword) : builder.WithCertificate(AppCertificate.Find(options));
        var app = builder.Build();
        return async cancellationToken => TokenIn(await app
            .AcquireTokenForClient([$"{options.ToChannelFromBotOAuthScope}/.default"]).WithForceRefresh(true).ExecuteAsync(cancellationToken).ConfigureAwait(false));
    }

    private static ConnectorToken TokenIn(AuthenticationResult result) => new(result.AccessToken, result.ExpiresOn);

    private sealed class HttpClients(Func<HttpClient> create) : IMsalHttpClientFactory
    {
        public HttpClient GetHttpClient() => create();
    }
}
