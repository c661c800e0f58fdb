using System.Security.Claims;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Tells another bot that calls this one from a channel.</summary>
internal static class BotCaller
{
    /// <summary>Whether a token was issued to one app for another: a channel's token names no app but the bot's own.</summary>
    public static bool Is(ClaimsIdentity identity)
    {
        var version = identity.FindFirst(AuthenticationConstants.VersionClaim)?.Value;
        var audience = identity.FindFirst(AuthenticationConstants.AudienceClaim)?.Value;
        if (string.IsNullOrWhiteSpace(version) || string.IsNullOrWhiteSpace(audience) || audience == AuthenticationConstants.ToBotFromChannelTokenIssuer)
        {
            return false;
        }

        var appId = identity.FindFirst(version == "2.0" ? AuthenticationConstants.AuthorizedParty : AuthenticationConstants.AppIdClaim)?.Value;
        return !string.IsNullOrWhiteSpace(appId) && appId != audience;
    }
}
