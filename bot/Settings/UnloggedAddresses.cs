using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Settings;

/// <summary>Keeps the framework from logging addresses, however much of its log is asked for: in some of them stand tokens.</summary>
public sealed class UnloggedAddresses : IPostConfigureOptions<LoggerFilterOptions>
{
    private static readonly (string Category, LogLevel Least)[] Categories =
    [
        // It would also hang the path on every line that is logged during a request.
        ("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None),
        // Where it sends a browser to.
        ("Microsoft.AspNetCore.Http.Result", LogLevel.Warning),
        ("Microsoft.AspNetCore.Routing", LogLevel.Warning),
        ("Microsoft.AspNetCore.StaticFiles", LogLevel.Warning),
        ("Microsoft.AspNetCore.Server.Kestrel.BadRequests", LogLevel.Warning),
        ("System.Net.Http.HttpClient", LogLevel.Warning),
    ];

    /// <inheritdoc/>
    public void PostConfigure(string? name, LoggerFilterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        foreach (var rule in options.Rules.Where(rule => Categories.Any(category => rule.CategoryName?.StartsWith(category.Category, StringComparison.OrdinalIgnoreCase) == true)).ToList())
        {
            options.Rules.Remove(rule);
        }

        // A rule for one provider goes before a rule for all.
        foreach (var provider in options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct().ToList())
        {
            foreach (var (category, least) in Categories)
            {
                options.Rules.Add(new LoggerFilterRule(provider, category, least, null));
            }
        }
    }
}
