using System.Globalization;
using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Storage;

/// <summary>Where state and conversations are kept.</summary>
public sealed class StorageOptions
{
    /// <summary>The SQLite file. Setting `Storage:Path`; by default in the user's data folder.</summary>
    public string Path { get; set; } = "";

    /// <summary>After how many days without activity a conversation is removed. Setting `Storage:RetentionDays`, 1 to 3650.</summary>
    public int RetentionDays { get; set; } = 90;

    /// <summary>A PFX file whose RSA key guards the keys that seal rows. Setting `Storage:KeyCertificatePath`.</summary>
    public string? KeyCertificatePath { get; set; }

    /// <summary>That file's password. Setting `Storage:KeyCertificatePassword`.</summary>
    public string? KeyCertificatePassword { get; set; }

    /// <summary>The file when nothing is said.</summary>
    public static string DefaultPath(string fileName) => System.IO.Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "DeclineBot", fileName);

    /// <summary>Checks what was set.</summary>
    public sealed class Validator : IValidateOptions<StorageOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, StorageOptions options) =>
            Directory.Exists(options.Path) ? ValidateOptionsResult.Fail(HostCopy.English.Say("setting.storage-folder", ("value", options.Path)))
            : options.RetentionDays is < 1 or > 3650
                ? ValidateOptionsResult.Fail(HostCopy.English.Say("setting.storage-retention", ("value", options.RetentionDays.ToString(CultureInfo.InvariantCulture))))
            : ValidateOptionsResult.Success;
    }
}
