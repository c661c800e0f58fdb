using Xunit.Abstractions;

namespace DeclineBot.EndToEnd;

/// <summary>What these tests need besides the SDK: a browser, and the page's bundle.</summary>
internal static class Needs
{
    /// <summary>How long something may take on a busy machine, in milliseconds.</summary>
    public const int Patience = 120_000;

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];

    /// <summary>The browser: the one named, the system's, or the first on the path.</summary>
    public static string? Browser { get; } =
        Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named ? named
        : File.Exists("/usr/bin/chromium") ? "/usr/bin/chromium"
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name)))
            .FirstOrDefault(File.Exists);

    /// <summary>Whether they are there. If not, it says how to get them, and where nothing may be left out it fails.</summary>
    public static bool AreMet(ITestOutputHelper output)
    {
        var missing = Browser is null ? "There is no Chromium: install it (apt-get install chromium), or name it in CHROMIUM_PATH."
            : !File.Exists(Path.Combine(Path.GetDirectoryName(BuiltBot.Program)!, "page", "webchat.js")) ? "There is no Web Chat bundle: install Node and build the bot again."
            : null;
        if (missing is null)
        {
            return true;
        }

        Assert.False(Environment.GetEnvironmentVariable("DECLINEBOT_CI") == "1", missing);
        output.WriteLine(missing);
        return false;
    }
}
