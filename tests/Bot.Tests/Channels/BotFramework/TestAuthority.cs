using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>An authority of our own on this machine: tells its keys as the Bot Framework does, and signs whatever a test wants.</summary>
internal sealed class TestAuthority : IAsyncDisposable
{
    public const string AppId = "11111111-2222-3333-4444-555555555555";
    public const string TenantId = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
    public const string Secret = "a secret for tests";
    public const string Issuer = "https://api.botframework.com";

    private readonly WebApplication _app;
    private RSA _key = RSA.Create(2048);

    private TestAuthority(WebApplication app) => _app = app;

    public string KeyId { get; private set; } = "key-1";

    public string[] Endorsements { get; set; } = ["msteams"];

    public int Status { get; set; } = StatusCodes.Status200OK;

    public int TimesAsked { get; private set; }

    public string MetadataUrl => $"{_app.Urls.First()}/v1/.well-known/openidconfiguration";

    /// <summary>What a bot is set to that trusts this authority.</summary>
    public string[] Settings =>
    [
        $"--MicrosoftAppId={AppId}", $"--MicrosoftAppTenantId={TenantId}", $"--MicrosoftAppPassword={Secret}", $"--ToBotFromChannelOpenIdMetadataUrl={MetadataUrl}",
    ];

    public SigningCredentials Credentials => new(new RsaSecurityKey(_key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256);

    /// <summary>The public key as a file would hold it: what a forger takes for a shared secret.</summary>
    public byte[] PublicKey => Encoding.ASCII.GetBytes(_key.ExportSubjectPublicKeyInfoPem());

    public static async Task<TestAuthority> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        var authority = new TestAuthority(app);
        app.MapGet("/v1/.well-known/openidconfiguration", () =>
        {
            authority.TimesAsked++;
            return Results.Json(new { issuer = Issuer, jwks_uri = $"{app.Urls.First()}/v1/.well-known/keys" }, statusCode: authority.Status);
        });
        app.MapGet("/v1/.well-known/keys", () => Results.Text(authority.KeysJson(), "application/json"));
        await app.StartAsync();
        return authority;
    }

    /// <summary>Goes on with another key.</summary>
    public void Rotate()
    {
        _key = RSA.Create(2048);
        KeyId = $"key-{Guid.NewGuid():N}";
    }

    /// <summary>A good token for the bot, unless a part of it is given.</summary>
    public string Issue(
        string serviceUrl, string? audience = null, string? issuer = null, TimeSpan? from = null, TimeSpan? until = null, SigningCredentials? credentials = null, DateTimeOffset? now = null)
    {
        var time = (now ?? TimeProvider.System.GetUtcNow()).UtcDateTime;
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Issuer,
            Audience = audience ?? AppId,
            NotBefore = time + (from ?? TimeSpan.FromMinutes(-1)),
            Expires = time + (until ?? TimeSpan.FromHours(1)),
            Subject = new ClaimsIdentity([new Claim("serviceurl", serviceUrl)]),
            SigningCredentials = credentials ?? Credentials,
        });
    }

    /// <summary>A token that isn't signed and says so.</summary>
    public string IssueUnsigned(string serviceUrl, string algorithm = "none")
    {
        var signed = Issue(serviceUrl).Split('.');
        var header = JsonSerializer.SerializeToUtf8Bytes(new { alg = algorithm, typ = "JWT", kid = KeyId });
        return $"{Base64UrlEncoder.Encode(header)}.{signed[1]}.";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _key.Dispose();
    }

    private string KeysJson()
    {
        var parameters = _key.ExportParameters(includePrivateParameters: false);
        return JsonSerializer.Serialize(new
        {
            keys = new object[]
            {
                new
                {
                    kty = "RSA", use = "sig", kid = KeyId, x5t = KeyId, endorsements = Endorsements,
                    n = Base64UrlEncoder.Encode(parameters.Modulus), e = Base64UrlEncoder.Encode(parameters.Exponent),
                },
            },
        });
    }
}
