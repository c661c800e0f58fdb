namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Knows the bot's app ids and passwords.</summary>
[Obsolete("Configure credentials by ConfigurationBotFrameworkAuthentication.", false)]
public interface ICredentialProvider
{
    /// <summary>Whether the app id is one of this bot's.</summary>
    Task<bool> IsValidAppIdAsync(string appId);

    /// <summary>The password of the app id, or null when there is none.</summary>
    Task<string?> GetAppPasswordAsync(string appId);

    /// <summary>Whether callers go unauthenticated.</summary>
    Task<bool> IsAuthenticationDisabledAsync();
}
