using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DeclineBot.Bot.Settings;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>The certificate by which the app proves who it is.</summary>
public static class AppCertificate
{
    /// <summary>The one that the settings name, with its key.</summary>
    /// <exception cref="SettingException">There is none, or it can't be read.</exception>
    public static X509Certificate2 Find(BotFrameworkOptions options) => options.MicrosoftAppCertificatePath.Length > 0
        ? Load(options.MicrosoftAppCertificatePath, options.MicrosoftAppCertificatePassword)
        : FromStore(options.MicrosoftAppCertificateThumbprint.Replace(" ", "", StringComparison.Ordinal));

    private static X509Certificate2 Load(string path, string password)
    {
        try
        {
            var certificate = !path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase) ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : password.Length > 0 ? X509Certificate2.CreateFromEncryptedPemFile(path, password)
                : X509Certificate2.CreateFromPemFile(path);
            return certificate.HasPrivateKey ? certificate : throw new CryptographicException("There is no private key.");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(HostCopy.English.Say("setting.app-certificate-unusable", ("value", path), ("cause", e.Message)), e);
        }
    }

    private static X509Certificate2 FromStore(string thumbprint) =>
        Search(StoreLocation.CurrentUser, thumbprint) ?? Search(StoreLocation.LocalMachine, thumbprint)
        ?? throw new SettingException(HostCopy.English.Say("setting.app-thumbprint", ("value", thumbprint)));

    private static X509Certificate2? Search(StoreLocation location, string thumbprint)
    {
        try
        {
            using var store = new X509Store(StoreName.My, location);
            store.Open(OpenFlags.ReadOnly | OpenFlags.OpenExistingOnly);
            return store.Certificates.Find(X509FindType.FindByThumbprint, thumbprint, validOnly: false).FirstOrDefault(certificate => certificate.HasPrivateKey);
        }
        catch (CryptographicException)
        {
            // Not every system has both stores.
            return null;
        }
    }
}
