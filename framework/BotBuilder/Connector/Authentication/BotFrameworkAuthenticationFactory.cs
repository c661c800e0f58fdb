namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Makes the authentication that a configuration asks for.</summary>
public static class BotFrameworkAuthenticationFactory
{
    /// <summary>Authentication without an app id: everybody is anonymous.</summary>
    public static BotFrameworkAuthentication Create() => new AnonymousAuthentication(null);

    internal static BotFrameworkAuthentication Create(string? appId, IHttpClientFactory? httpClientFactory) => string.IsNullOrEmpty(appId)
        ? new AnonymousAuthentication(httpClientFactory)
        : throw new NotSupportedException("MicrosoftAppId is set, but channels that authenticate are not part of this framework yet. Remove it, or build with -p:BotSdk=Official.");
}
