using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Settings;

/// <summary>Where the server listens and how the outside calls it.</summary>
public sealed class ServerOptions
{
    /// <summary>Where it listens when nothing else is said.</summary>
    public const string DefaultUrls = "http://localhost:3978";

    /// <summary>Where it listens: addresses parted by semicolons. Setting `Urls`.</summary>
    public string Urls { get; set; } = DefaultUrls;

    /// <summary>The https address under which people reach it, if there is one. Setting `PublicAddress`.</summary>
    public string? PublicAddress { get; set; }

    /// <summary>Checks what was set.</summary>
    public sealed class Validator : IValidateOptions<ServerOptions>
    {
        /// <inheritdoc/>
        public ValidateOptionsResult Validate(string? name, ServerOptions options)
        {
            var problems = options.Urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(url => !IsListenable(url))
                .Select(url => HostCopy.English.Say("setting.urls", ("value", url)))
                .ToList();
            if (options.PublicAddress is { Length: > 0 } address && !IsReachable(address))
            {
                problems.Add(HostCopy.English.Say("setting.public-address", ("value", address)));
            }

            return problems is [] ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
        }

        // "http://*:80" and "http://+:80" are addresses for the server, not for Uri.
        private static bool IsListenable(string url) =>
            Uri.TryCreate(url.Replace("//*", "//any", StringComparison.Ordinal).Replace("//+", "//any", StringComparison.Ordinal), UriKind.Absolute, out var parsed)
            && parsed.Scheme is "http" or "https" && parsed.PathAndQuery is "/" or "";

        private static bool IsReachable(string address) =>
            Uri.TryCreate(address, UriKind.Absolute, out var parsed)
            && (parsed.Scheme == Uri.UriSchemeHttps || (parsed.Scheme == Uri.UriSchemeHttp && parsed.IsLoopback));
    }
}
