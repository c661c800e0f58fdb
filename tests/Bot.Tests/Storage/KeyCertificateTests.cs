using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Storage;

public sealed class KeyCertificateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Protect_WithACertificate_KeepsTheKeysSealedAndOpensThemAgain()
    {
        MakeCertificate("keys.pfx", "password");
        byte[] value;
        using (var first = Open("keys.pfx", "password"))
        {
            value = first.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Protect([1, 2, 3]);
        }

        using var second = Open("keys.pfx", "password");
        Assert.Equal([1, 2, 3], second.GetRequiredService<IDataProtectionProvider>().CreateProtector("x").Unprotect(value));
        var key = File.ReadAllText(Assert.Single(Directory.GetFiles(_folder.File("keys"), "*.xml")));
        Assert.DoesNotContain("masterKey", key, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("missing.pfx", "password")]
    [InlineData("keys.pfx", "wrong")]
    public void AddStore_CertificateThatCannotBeUsed_NamesTheSettingAndNoPassword(string file, string password)
    {
        MakeCertificate("keys.pfx", "password");

        var refusal = Assert.Throws<SettingException>(() => Open(file, password));
        Assert.Contains("Storage:KeyCertificatePath", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Example", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"{password}\"", refusal.Message, StringComparison.Ordinal);
    }

    private void MakeCertificate(string file, string password)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=keys", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        File.WriteAllBytes(_folder.File(file), certificate.Export(X509ContentType.Pkcs12, password));
    }

    private ServiceProvider Open(string file, string password)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            new("Storage:Path", _folder.File("bot.db")), new("Storage:KeyCertificatePath", _folder.File(file)), new("Storage:KeyCertificatePassword", password),
        ]).Build();
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddStore(configuration, "unused.db").BuildServiceProvider();
    }
}
