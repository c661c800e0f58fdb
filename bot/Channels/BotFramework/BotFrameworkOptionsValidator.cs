using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.BotFramework;

/// <summary>Checks the registration's settings as a whole, and names the one that is wrong.</summary>
public sealed class BotFrameworkOptionsValidator : IValidateOptions<BotFrameworkOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, BotFrameworkOptions options)
    {
        var problems = Problems(options).ToList();
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(BotFrameworkOptions options) => options.IsAnonymous
        ? NamesOfCredentials(options) is not [] || options.MicrosoftAppTenantId.Length > 0 ? [Copy("app-id-missing")] : []
        : ProblemsOfRegistration(options).Concat(ProblemsOfCloud(options));

    private static IEnumerable<string> ProblemsOfRegistration(BotFrameworkOptions options)
    {
        if (!Guid.TryParseExact(options.MicrosoftAppId, "D", out _))
        {
            yield return Copy("app-id", options.MicrosoftAppId);
        }

        if (options.MicrosoftAppType is not (BotFrameworkOptions.SingleTenant or BotFrameworkOptions.MultiTenant or BotFrameworkOptions.ManagedIdentity))
        {
            yield return Copy("app-type", options.MicrosoftAppType);
        }
        else if (options.MicrosoftAppType == BotFrameworkOptions.SingleTenant && !IsTenant(options.MicrosoftAppTenantId))
        {
            yield return Copy("app-tenant", options.MicrosoftAppTenantId);
        }

        var credentials = NamesOfCredentials(options);
        if (options.MicrosoftAppType == BotFrameworkOptions.ManagedIdentity)
        {
            if (credentials is not [])
            {
                yield return Copy("app-needless-secret");
            }
        }
        else if (credentials is [])
        {
            yield return Copy("app-secret");
        }
        else if (credentials is [var first, _, ..])
        {
            yield return HostCopy.English.Say("setting.app-secrets", ("value", first), ("others", string.Join(", ", credentials[1..])));
        }
        else if (options.MicrosoftAppCertificatePath is { Length: > 0 } path && !File.Exists(path))
        {
            yield return Copy("app-certificate", path);
        }
    }

    private static IEnumerable<string> ProblemsOfCloud(BotFrameworkOptions options)
    {
        if (!IsHttps(options.ToBotFromChannelOpenIdMetadataUrl) && !ListeningAddresses.IsLoopback(options.ToBotFromChannelOpenIdMetadataUrl))
        {
            yield return Copy("open-id-metadata", options.ToBotFromChannelOpenIdMetadataUrl);
        }

        if (options.ToChannelFromBotLoginUrl is { Length: > 0 } login && !(IsHttps(login) && new Uri(login).AbsolutePath.Length > 1))
        {
            yield return Copy("login-url", login);
        }
    }

    private static string[] NamesOfCredentials(BotFrameworkOptions options) =>
    [
        .. options.MicrosoftAppPassword.Length > 0 ? [nameof(options.MicrosoftAppPassword)] : Array.Empty<string>(),
        .. options.MicrosoftAppCertificatePath.Length > 0 ? [nameof(options.MicrosoftAppCertificatePath)] : Array.Empty<string>(),
        .. options.MicrosoftAppCertificateThumbprint.Length > 0 ? [nameof(options.MicrosoftAppCertificateThumbprint)] : Array.Empty<string>(),
    ];

    // What becomes a part of the authority's address: an id, or a domain.
    private static bool IsTenant(string tenant) =>
        Guid.TryParseExact(tenant, "D", out _)
        || (tenant.Contains('.', StringComparison.Ordinal) && Uri.CheckHostName(tenant) == UriHostNameType.Dns && tenant.All(char.IsAscii));

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static string Copy(string key, string value = "") => HostCopy.English.Say($"setting.{key}", ("value", value));
}
