namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Names and addresses of the channels' authentication.</summary>
public static class AuthenticationConstants
{
    /// <summary>The audience of tokens for channels.</summary>
    public const string ToChannelFromBotOAuthScope = "https://api.botframework.com";

    /// <summary>The issuer of channels' tokens.</summary>
    public const string ToBotFromChannelTokenIssuer = "https://api.botframework.com";

    /// <summary>Where the channels' signing keys are found.</summary>
    public const string ToBotFromChannelOpenIdMetadataUrl = "https://login.botframework.com/v1/.well-known/openidconfiguration";

    /// <summary>The claim that names the app a version 2 token was issued to.</summary>
    public const string AuthorizedParty = "azp";

    /// <summary>The claim that names a token's version.</summary>
    public const string VersionClaim = "ver";

    /// <summary>The claim that names whom a token is for.</summary>
    public const string AudienceClaim = "aud";

    /// <summary>The claim that names the app that asked for a token.</summary>
    public const string AppIdClaim = "appid";

    /// <summary>The claim that names the channel's address.</summary>
    public const string ServiceUrlClaim = "serviceurl";

    /// <summary>The authentication type of callers that nobody checked.</summary>
    public const string AnonymousAuthType = "anonymous";
}
