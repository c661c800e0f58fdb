namespace DeclineBot.Bot.Settings;

/// <summary>Settings given on the command line: `--Name value` or `--Name=value`, in any case.</summary>
/// <param name="Settings">They, as configuration reads them.</param>
/// <param name="Rest">The other arguments, in order.</param>
public sealed record SettingArguments(IReadOnlyList<string> Settings, IReadOnlyList<string> Rest)
{
    /// <summary>The settings there are. Those under `Logging:` follow the framework's own names.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "Urls", "PublicAddress",
        "Storage:Path", "Storage:RetentionDays", "Storage:KeyCertificatePath", "Storage:KeyCertificatePassword", "ConnectionStrings:Postgres",
        "DirectLine:Secret", "DirectLine:TokenLifetime",
        "MicrosoftAppId", "MicrosoftAppType", "MicrosoftAppTenantId", "MicrosoftAppPassword",
        "MicrosoftAppCertificatePath", "MicrosoftAppCertificatePassword", "MicrosoftAppCertificateThumbprint",
        "ToBotFromChannelOpenIdMetadataUrl", "ToBotFromChannelTokenIssuer", "ToChannelFromBotLoginUrl", "ToChannelFromBotOAuthScope",
        "Slack:SigningSecret", "Slack:AppToken", "Slack:BotToken", "Slack:ClientId", "Slack:ClientSecret", "Slack:ApiUrl",
        "LanguageModel:Name", "LanguageModel:Endpoint", "LanguageModel:Key", "LanguageModel:Timeout",
        "Telemetry:Endpoint",
    ];

    /// <summary>Parts the settings from the rest.</summary>
    public static SettingArguments Part(IReadOnlyList<string> arguments)
    {
        var settings = new List<string>();
        var rest = new List<string>();
        for (var i = 0; i < arguments.Count; i++)
        {
            if (!IsSetting(arguments[i]))
            {
                rest.Add(arguments[i]);
            }
            else if (arguments[i].Contains('=', StringComparison.Ordinal))
            {
                settings.Add(arguments[i]);
            }
            else if (i + 1 < arguments.Count)
            {
                settings.Add($"{arguments[i]}={arguments[++i]}");
            }
            else
            {
                rest.Add(arguments[i]);
            }
        }

        return new SettingArguments(settings, rest);
    }

    private static bool IsSetting(string argument)
    {
        if (!argument.StartsWith("--", StringComparison.Ordinal))
        {
            return false;
        }

        var name = argument[2..].Split('=')[0];
        return Names.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase);
    }
}
