using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.LanguageModel;

/// <summary>The language model that helps with wording, if one is wanted.</summary>
public sealed class LanguageModelOptions
{
    /// <summary>The most time that an answer may take.</summary>
    public static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(10);

    /// <summary>What the endpoint calls the model, such as `llama3.2`. Setting `LanguageModel:Name`; without it there is none.</summary>
    public string? Name { get; set; }

    /// <summary>The address of an OpenAI-compatible service, such as `http://localhost:11434/v1`. Setting `LanguageModel:Endpoint`.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The service's key, where it wants one. Setting `LanguageModel:Key`.</summary>
    public string? Key { get; set; }

    /// <summary>How long an answer may take before it is done without. Setting `LanguageModel:Timeout`.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(1.5);

    /// <summary>Checks what was set.</summary>
    public sealed class Validator : IValidateOptions<LanguageModelOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, LanguageModelOptions options)
        {
            if (options.Name is not { Length: > 0 })
            {
                return options.Endpoint is { Length: > 0 } ? Fail("setting.model-name") : ValidateOptionsResult.Success;
            }

            return !IsService(options.Endpoint) ? Fail("setting.model-endpoint", ("value", options.Endpoint ?? ""))
                : options.Timeout <= TimeSpan.Zero || options.Timeout > LongestTimeout ? Fail("setting.model-timeout", ("value", options.Timeout.ToString("c")))
                : ValidateOptionsResult.Success;
        }

        // What people write goes there: over the network only encrypted.
        private static bool IsService(string? endpoint) =>
            Uri.TryCreate(endpoint, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || ListeningAddresses.IsLoopback(endpoint!));

        private static ValidateOptionsResult Fail(string key, params (string Name, string Value)[] values) =>
            ValidateOptionsResult.Fail(HostCopy.English.Say(key, values));
    }
}
