using System.Reflection;

namespace DeclineBot.Bot.Cli;

/// <summary>Fills in the manifest of the Slack app. Pure.</summary>
public static class SlackManifest
{
    private const string Example = "https://bot.example.com";

    /// <summary>The manifest.</summary>
    /// <param name="address">Under which Slack reaches the bot, without a slash at the end; null when it doesn't.</param>
    /// <param name="socket">Whether the bot connects to Slack instead (Socket Mode).</param>
    public static string Fill(string? address, bool socket)
    {
        var lines = Read().Split('\n')
            .Where(line => !line.StartsWith('#'))
            .Where(line => !(socket && IsRequest(line)) && !(address is null && IsInstall(line)))
            .Select(line => line.Replace(Example, address, StringComparison.Ordinal))
            .Select(line => socket ? line.Replace("socket_mode_enabled: false", "socket_mode_enabled: true", StringComparison.Ordinal) : line)
            .Select(line => address is null && line.TrimStart().StartsWith("org_deploy_enabled", StringComparison.Ordinal) ? "  org_deploy_enabled: false" : line);
        return string.Join('\n', lines);
    }

    // With Socket Mode nothing is sent to an address.
    private static bool IsRequest(string line) => line.TrimStart() is var text && (text.StartsWith("url:", StringComparison.Ordinal) || text.StartsWith("request_url:", StringComparison.Ordinal));

    // Without an address nobody but the app's own workspace can install it.
    private static bool IsInstall(string line) => line.TrimStart() is var text && (text.StartsWith("redirect_urls:", StringComparison.Ordinal) || text.StartsWith($"- {Example}", StringComparison.Ordinal));

    private static string Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("slack.yaml")!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
