using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Checks what was set for Slack.</summary>
public sealed class SlackOptionsValidator(IOptions<ServerOptions> server) : IValidateOptions<SlackOptions>
{
    /// <inheritdoc/>
    public ValidateOptionsResult Validate(string? name, SlackOptions options)
    {
        var problems = Problems(options).Select(key => HostCopy.English[$"setting.slack.{key}"]).ToList();
        return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private IEnumerable<string> Problems(SlackOptions options)
    {
        if (options.SigningSecret.StartsWith("xox", StringComparison.Ordinal) || options.SigningSecret.StartsWith("xapp-", StringComparison.Ordinal)
            || options.SigningSecret.Any(char.IsWhiteSpace))
        {
            yield return "signing-secret";
        }

        // A rotated bot token is a bot token in an envelope.
        if (options.BotToken.Length > 0 && !IsToken(options.BotToken, "xoxb-") && !IsToken(options.BotToken, "xoxe.xoxb-"))
        {
            yield return "bot-token";
        }

        if (options.AppToken.Length > 0 && !IsToken(options.AppToken, "xapp-"))
        {
            yield return "app-token";
        }

        if (options.ClientId.Length > 0 != options.ClientSecret.Length > 0)
        {
            yield return "client";
        }

        if (options.CanBeInstalled && string.IsNullOrEmpty(server.Value.PublicAddress))
        {
            yield return "address";
        }

        if (options.CanBeInstalled && options.BotToken.Length > 0)
        {
            yield return "both";
        }

        if (options.IsOn && !options.CanBeInstalled && options.BotToken.Length == 0)
        {
            yield return "no-token";
        }

        if (!options.IsOn && (options.BotToken.Length > 0 || options.ClientId.Length > 0))
        {
            yield return "no-way-in";
        }

        if (!Uri.TryCreate(options.ApiUrl, UriKind.Absolute, out var api) || !(api.Scheme == Uri.UriSchemeHttps || (api.Scheme == Uri.UriSchemeHttp && api.IsLoopback)))
        {
            yield return "api-url";
        }
    }

    private static bool IsToken(string value, string prefix) =>
        value.StartsWith(prefix, StringComparison.Ordinal) && value.Length > prefix.Length && !value.Any(char.IsWhiteSpace);
}
