using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DeclineBot.Bot.Channels.BotFramework;
using DeclineBot.Bot.Settings;
using Microsoft.Identity.Client;
using Microsoft.IdentityModel.JsonWebTokens;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

public sealed class ConnectorTokensTests
{
    [Fact]
    public async Task Get_WithASecret_AsksTheTenantForTheChannelsScope()
    {
        using var login = new FakeLogin();
        using var parts = new BotFrameworkParts(login, BotFrameworkParts.Registered);

        Assert.Equal("token-1", await parts.Get<ConnectorTokens>().GetAsync(default));

        var asked = Assert.Single(login.Received);
        Assert.Equal($"https://login.microsoftonline.com/{TestAuthority.TenantId}/oauth2/v2.0/token", asked.Address.GetLeftPart(UriPartial.Path));
        Assert.Contains("grant_type=client_credentials", asked.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=a+secret+for+tests", asked.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("MultiTenant", "", "https://login.microsoftonline.com/botframework.com/oauth2/v2.0/token")]
    [InlineData("SingleTenant", "https://login.microsoftonline.us/contoso.us", "https://login.microsoftonline.us/contoso.us/oauth2/v2.0/token")]
    public async Task Get_OtherAuthority_AsksThere(string type, string login, string expected)
    {
        using var fake = new FakeLogin();
        using var parts = new BotFrameworkParts(fake, [.. BotFrameworkParts.Registered, $"--MicrosoftAppType={type}", $"--ToChannelFromBotLoginUrl={login}"]);

        await parts.Get<ConnectorTokens>().GetAsync(default);

        Assert.Equal(expected, Assert.Single(fake.Received).Address.GetLeftPart(UriPartial.Path));
    }

    [Theory]
    [InlineData("app.pfx", "")]
    [InlineData("app.pfx", "opens it")]
    [InlineData("app.pem", "")]
    [InlineData("app.pem", "opens it")]
    public async Task Get_WithACertificate_SignsWhoItIs(string file, string password)
    {
        using var folder = new TemporaryFolder();
        using var certificate = WriteCertificate(folder.File(file), password);
        using var login = new FakeLogin();
        using var parts = new BotFrameworkParts(login,
            $"--MicrosoftAppId={TestAuthority.AppId}", $"--MicrosoftAppTenantId={TestAuthority.TenantId}",
            $"--MicrosoftAppCertificatePath={folder.File(file)}", $"--MicrosoftAppCertificatePassword={password}");

        Assert.Equal("token-1", await parts.Get<ConnectorTokens>().GetAsync(default));

        var assertion = Assert.Single(login.Received).Body.Split('&').Single(part => part.StartsWith("client_assertion=", StringComparison.Ordinal))["client_assertion=".Length..];
        var token = new JsonWebToken(assertion);
        Assert.Equal(TestAuthority.AppId, token.Issuer);
        using var key = certificate.GetRSAPublicKey()!;
        Assert.True(key.VerifyData(
            System.Text.Encoding.ASCII.GetBytes(assertion[..assertion.LastIndexOf('.')]),
            Microsoft.IdentityModel.Tokens.Base64UrlEncoder.DecodeBytes(token.EncodedSignature),
            HashAlgorithmName.SHA256,
            token.Alg == "PS256" ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void Open_CertificateThatCannotBeRead_NamesTheSetting()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("app.pfx"), "no certificate");
        using var parts = new BotFrameworkParts(
            $"--MicrosoftAppId={TestAuthority.AppId}", $"--MicrosoftAppTenantId={TestAuthority.TenantId}", $"--MicrosoftAppCertificatePath={folder.File("app.pfx")}");

        Assert.StartsWith("MicrosoftAppCertificatePath is ", Assert.Throws<SettingException>(parts.Get<ConnectorTokens>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_ThumbprintThatIsNotInTheStore_NamesTheSetting()
    {
        using var parts = new BotFrameworkParts(
            $"--MicrosoftAppId={TestAuthority.AppId}", $"--MicrosoftAppTenantId={TestAuthority.TenantId}", $"--MicrosoftAppCertificateThumbprint={new string('0', 40)}");

        Assert.StartsWith("MicrosoftAppCertificateThumbprint is ", Assert.Throws<SettingException>(parts.Get<ConnectorTokens>).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AsAManagedIdentity_AsksItsHost()
    {
        using var login = new FakeLogin();
        using var parts = new BotFrameworkParts(login, $"--MicrosoftAppId={TestAuthority.AppId}", "--MicrosoftAppType=UserAssignedMSI");

        Assert.Equal("token-1", await parts.Get<ConnectorTokens>().GetAsync(default));

        var asked = login.Received.Last();
        Assert.Equal("169.254.169.254", asked.Address.Host);
        Assert.Contains($"client_id={TestAuthority.AppId}", asked.Address.Query, StringComparison.Ordinal);
        Assert.Contains("resource=https://api.botframework.com", Uri.UnescapeDataString(asked.Address.Query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AskedOftenAtOnce_AsksOnceAndKeepsIt()
    {
        var gate = new TaskCompletionSource();
        using var login = new FakeLogin { Gate = gate.Task };
        using var parts = new BotFrameworkParts(login, BotFrameworkParts.Registered);
        var tokens = parts.Get<ConnectorTokens>();

        var asking = Enumerable.Range(0, 20).Select(_ => tokens.GetAsync(default)).ToList();
        gate.SetResult();

        Assert.All(await Task.WhenAll(asking), token => Assert.Equal("token-1", token));
        Assert.Equal("token-1", await tokens.GetAsync(default));
        Assert.Single(login.Received);
    }

    [Fact]
    public async Task Get_ShortlyBeforeItEnds_RenewsItWithoutKeepingAnyoneWaiting()
    {
        using var login = new FakeLogin();
        using var parts = new BotFrameworkParts(login, BotFrameworkParts.Registered);
        var tokens = parts.Get<ConnectorTokens>();
        await tokens.GetAsync(default);
        var gate = new TaskCompletionSource();
        (login.Gate, login.Lifetime) = (gate.Task, TimeSpan.FromHours(3));
        parts.Time.Advance(TimeSpan.FromMinutes(51));

        Assert.Equal("token-1", await tokens.GetAsync(default));
        gate.SetResult();
        await Eventually.TrueAsync(async () => await tokens.GetAsync(default) == "token-2");
    }

    [Fact]
    public async Task Get_RenewalFails_GoesOnWithTheOldOneWhileItHolds()
    {
        using var login = new FakeLogin();
        using var parts = new BotFrameworkParts(login, BotFrameworkParts.Registered);
        var tokens = parts.Get<ConnectorTokens>();
        await tokens.GetAsync(default);
        login.Status = HttpStatusCode.BadRequest;
        parts.Time.Advance(TimeSpan.FromMinutes(55));

        Assert.Equal("token-1", await tokens.GetAsync(default));
        parts.Time.Advance(TimeSpan.FromMinutes(5));
        await Assert.ThrowsAnyAsync<MsalException>(() => tokens.GetAsync(default));
    }

    [Fact]
    public async Task Get_AfterItWasNotTaken_AsksForANewOne()
    {
        using var login = new FakeLogin();
        using var parts = new BotFrameworkParts(login, BotFrameworkParts.Registered);
        var tokens = parts.Get<ConnectorTokens>();

        tokens.Forget(await tokens.GetAsync(default));

        Assert.Equal("token-2", await tokens.GetAsync(default));
    }

    [Fact]
    public async Task Get_WithoutAnAppId_HasNone()
    {
        using var parts = new BotFrameworkParts();

        Assert.Null(await parts.Get<ConnectorTokens>().GetAsync(default));
    }

    private static X509Certificate2 WriteCertificate(string path, string password)
    {
        using var key = RSA.Create(2048);
        var certificate = new CertificateRequest("CN=DeclineBot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(30));
        if (path.EndsWith(".pfx", StringComparison.Ordinal))
        {
            File.WriteAllBytes(path, certificate.Export(X509ContentType.Pfx, password));
        }
        else
        {
            var sealing = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);
            File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{(password.Length > 0 ? key.ExportEncryptedPkcs8PrivateKeyPem(password, sealing) : key.ExportPkcs8PrivateKeyPem())}\n");
        }

        return certificate;
    }
}
