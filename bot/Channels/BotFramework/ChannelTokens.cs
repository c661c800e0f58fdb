using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>Checks the tokens that channels send: signature, issuer, audience and lifetime.</summary>
public sealed class ChannelTokens(ChannelKeys keys, IOptions<BotFrameworkOptions> options, TimeProvider time)
{
    private const string Scheme = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    /// <summary>Whether the header holds a token at all.</summary>
    public static bool IsIn(string authorization) => authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the token in the header proves; null when it proves nothing.</summary>
    public async Task<ChannelProof?> ProveAsync(string authorization, CancellationToken cancellationToken)
    {
        // Whose word it pretends to be is looked at first, so that strangers' tokens don't make us ask for keys.
        if (Read(authorization) is not { Alg: SecurityAlgorithms.RsaSha256, Kid.Length: > 0 } token
            || token.Issuer != options.Value.ToBotFromChannelTokenIssuer
            || await keys.FindAsync(token.Kid, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return null;
        }

        var result = await Handler.ValidateTokenAsync(token, Expected(key.Key)).ConfigureAwait(false);
        return result.IsValid ? new ChannelProof(result.ClaimsIdentity, key.Endorsements) : null;
    }

    private static JsonWebToken? Read(string authorization)
    {
        try
        {
            return IsIn(authorization) ? new JsonWebToken(authorization[Scheme.Length..].Trim()) : null;
        }
        catch (Exception e) when (e is ArgumentException or SecurityTokenException or FormatException)
        {
            return null;
        }
    }

    private TokenValidationParameters Expected(SecurityKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKey = key,
        ValidIssuer = options.Value.ToBotFromChannelTokenIssuer,
        ValidAudience = options.Value.MicrosoftAppId,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = Skew,
        LifetimeValidator = (from, until, _, _) => until is { } end && IsNow(from ?? DateTime.MinValue, end),
    };

    private bool IsNow(DateTime from, DateTime until)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return until > from && until > now - Skew && from < now + Skew;
    }
}
