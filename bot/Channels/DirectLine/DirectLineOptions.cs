using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.DirectLine;

/// <summary>The Direct Line channel.</summary>
public sealed class DirectLineOptions
{
    /// <summary>
    /// What a server must show to get tokens for its people. Without one the channel is there for this machine alone.
    /// Setting `DirectLine:Secret`, at least 32 characters.
    /// </summary>
    public string? Secret { get; set; }

    /// <summary>How long a token holds; a page that is opened again within that time goes on, as the conversation is kept for so long. Setting `DirectLine:TokenLifetime`, one minute to 90 days.</summary>
    public TimeSpan TokenLifetime { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Checks what was set.</summary>
    public sealed class Validator : IValidateOptions<DirectLineOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, DirectLineOptions options)
        {
            if (options.Secret is { Length: > 0 and < 32 })
            {
                return ValidateOptionsResult.Fail(HostCopy.English["setting.direct-line-secret"]);
            }

            return options.TokenLifetime < TimeSpan.FromMinutes(1) || options.TokenLifetime > TimeSpan.FromDays(90)
                ? ValidateOptionsResult.Fail(HostCopy.English.Say("setting.direct-line-lifetime", ("value", options.TokenLifetime.ToString())))
                : ValidateOptionsResult.Success;
        }
    }
}
