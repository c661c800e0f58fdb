using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Operations;

/// <summary>Where traces and metrics go, if anywhere.</summary>
public sealed class TelemetryOptions
{
    /// <summary>An OTLP collector, gRPC, such as `http://localhost:4317`. Setting `Telemetry:Endpoint`; without it nothing is sent.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Checks what was set.</summary>
    public sealed class Validator : IValidateOptions<TelemetryOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, TelemetryOptions options) =>
            options.Endpoint is not { Length: > 0 } endpoint || (Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
                ? ValidateOptionsResult.Success
                : ValidateOptionsResult.Fail(HostCopy.English.Say("setting.telemetry", ("value", endpoint)));
    }
}
