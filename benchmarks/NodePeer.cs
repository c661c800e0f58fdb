using System.ComponentModel;
using System.Diagnostics;

namespace DeclineBot.Benchmarks;

/// <summary>The npm packages of the same SDK, in a folder of their own outside the repository.</summary>
internal static class NodePeer
{
    private const string Version = "4.23.3";

    /// <summary>Installs the packages, once; null where there is no Node or no registry.</summary>
    public static Contender? Start()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"declinebot-bench-{Version}");
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peer.mjs"), Path.Combine(folder, "peer.mjs"), overwrite: true);
        try
        {
            return Directory.Exists(Path.Combine(folder, "node_modules", "botbuilder-dialogs")) || IsInstalled(folder)
                ? new Contender($"npm {Version}", "node", Path.Combine(folder, "peer.mjs"), AppContext.BaseDirectory)
                : null;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static bool IsInstalled(string folder)
    {
        string[] packages = [$"botbuilder@{Version}", $"botbuilder-dialogs@{Version}"];
        using var npm = Process.Start(new ProcessStartInfo(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", .. packages]))!;
        npm.WaitForExit();
        return npm.ExitCode == 0;
    }
}
