namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>
/// The bot's registration with the Bot Framework, over which Teams talks with it. Settings stand at the root of the
/// configuration, under the names that registrations use everywhere.
/// </summary>
public sealed class BotFrameworkOptions
{
    /// <summary>The type of an app of one tenant, with a secret or a certificate.</summary>
    public const string SingleTenant = "SingleTenant";

    /// <summary>The type of an app of any tenant; there are only older ones.</summary>
    public const string MultiTenant = "MultiTenant";

    /// <summary>The type of an app that is a user-assigned managed identity.</summary>
    public const string ManagedIdentity = "UserAssignedMSI";

    /// <summary>The registration's type: SingleTenant, UserAssignedMSI or MultiTenant.</summary>
    public string MicrosoftAppType { get; set; } = SingleTenant;

    /// <summary>The app's id, a GUID. Without one nobody has to prove who they are, and the endpoint is for this machine alone.</summary>
    public string MicrosoftAppId { get; set; } = "";

    /// <summary>The id of the app's tenant, a GUID or a domain.</summary>
    public string MicrosoftAppTenantId { get; set; } = "";

    /// <summary>The app's secret.</summary>
    public string MicrosoftAppPassword { get; set; } = "";

    /// <summary>The file of the app's certificate with its key: .pfx or .pem.</summary>
    public string MicrosoftAppCertificatePath { get; set; } = "";

    /// <summary>What opens that file, where it is sealed.</summary>
    public string MicrosoftAppCertificatePassword { get; set; } = "";

    /// <summary>The thumbprint of a certificate in this user's or machine's store.</summary>
    public string MicrosoftAppCertificateThumbprint { get; set; } = "";

    /// <summary>Where channels' signing keys are told; another one in a sovereign cloud.</summary>
    public string ToBotFromChannelOpenIdMetadataUrl { get; set; } = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>Who issues channels' tokens; another one in a sovereign cloud.</summary>
    public string ToBotFromChannelTokenIssuer { get; set; } = "https://api.botframework.com";

    /// <summary>Who gives the bot its own tokens; the tenant's authority when nothing is said.</summary>
    public string ToChannelFromBotLoginUrl { get; set; } = "";

    /// <summary>What the bot's own tokens are for; another one in a sovereign cloud.</summary>
    public string ToChannelFromBotOAuthScope { get; set; } = "https://api.botframework.com";

    /// <summary>Whether nobody has to prove who they are.</summary>
    public bool IsAnonymous => MicrosoftAppId.Length == 0;

    /// <summary>Whether only this machine is called: for anonymous callers, and for an authority that stands on this machine itself.</summary>
    public bool IsLocal => IsAnonymous || ListeningAddresses.IsLoopback(ToBotFromChannelOpenIdMetadataUrl);

    /// <summary>The authority that gives the bot its own tokens.</summary>
    public Uri Authority => new(
        ToChannelFromBotLoginUrl.Length > 0 ? ToChannelFromBotLoginUrl
        : $"https://login.microsoftonline.com/{(MicrosoftAppType == MultiTenant ? "botframework.com" : MicrosoftAppTenantId)}");
}
