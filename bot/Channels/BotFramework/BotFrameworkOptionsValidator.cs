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
        ? Credentials(options).Append(options.MicrosoftAppTenantId).Any(value => value.Length > 0) ? [Copy("app-id-missing")] : []
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

        var credentials = Credentials(options).Count(value => value.Length > 0);
        if (options.MicrosoftAppType == BotFrameworkOptions.ManagedIdentity ? credentials > 0 : credentials != 1)
        {
            yield return Copy(options.MicrosoftAppType == BotFrameworkOptions.ManagedIdentity ? "app-needless-secret" : "app-secret");
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

    private static string[] Credentials(BotFrameworkOptions options) =>
        [options.MicrosoftAppPassword, options.MicrosoftAppCertificatePath, options.MicrosoftAppCertificateThumbprint];

    // What becomes a part of the authority's address.
    private static bool IsTenant(string tenant) => tenant.Length > 0 && tenant.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '.');

    private static bool IsHttps(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static string Copy(string key, string value = "") => HostCopy.English.Say($"setting.{key}", ("value", value));
}
