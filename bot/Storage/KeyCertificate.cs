using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using DeclineBot.Bot.Settings;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Storage;

/// <summary>The certificate that guards the keys, when one is set: who has only the store's files or a copy of the database can't read it.</summary>
public static class KeyCertificate
{
    /// <summary>Protects the keys with the certificate named in `Storage:KeyCertificatePath`; says whether one is named.</summary>
    /// <exception cref="SettingException">The file can't be used: the message names the setting.</exception>
    public static bool TryProtectKeysWithCertificate(this IDataProtectionBuilder protection, IConfiguration storage)
    {
        if (storage[nameof(StorageOptions.KeyCertificatePath)] is not { Length: > 0 } path)
        {
            return false;
        }

        protection.ProtectKeysWithCertificate(Load(path, storage[nameof(StorageOptions.KeyCertificatePassword)]));
        return true;
    }

    private static X509Certificate2 Load(string path, string? password)
    {
        try
        {
            if (!File.Exists(path))
            {
                throw new IOException(HostCopy.English["setting.key-certificate-no-file"]);
            }

            var certificate = X509CertificateLoader.LoadPkcs12FromFile(path, password);
            return certificate.GetRSAPrivateKey() is not null ? certificate : throw new CryptographicException(HostCopy.English["setting.key-certificate-no-key"]);
        }
        catch (Exception cause) when (cause is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new SettingException(HostCopy.English.Say("setting.key-certificate", ("value", path), ("cause", cause.Message)), cause);
        }
    }
}
