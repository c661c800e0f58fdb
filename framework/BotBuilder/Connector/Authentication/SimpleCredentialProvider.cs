namespace Microsoft.Bot.Connector.Authentication;

/// <summary>One app id with its password; without an id, callers go unauthenticated.</summary>
[Obsolete("Configure credentials by ConfigurationBotFrameworkAuthentication.", false)]
public class SimpleCredentialProvider : ICredentialProvider
{
    /// <summary>No app id and no password.</summary>
    public SimpleCredentialProvider()
    {
    }

    /// <summary>The given app id and password.</summary>
    public SimpleCredentialProvider(string? appId, string? password)
    {
        AppId = appId;
        Password = password;
    }

    /// <summary>The app id.</summary>
    public string? AppId { get; set; }

    /// <summary>The password.</summary>
    public string? Password { get; set; }

    /// <inheritdoc/>
    public Task<bool> IsValidAppIdAsync(string appId) => Task.FromResult(appId == AppId);

    /// <inheritdoc/>
    public Task<string?> GetAppPasswordAsync(string appId) => Task.FromResult(appId == AppId ? Password : null);

    /// <inheritdoc/>
    public Task<bool> IsAuthenticationDisabledAsync() => Task.FromResult(string.IsNullOrEmpty(AppId));
}
