using System.ComponentModel;
using System.Diagnostics;

namespace DeclineBot.Benchmarks;

/// <summary>The npm packages of the same SDK, in a folder of their own outside the repository.</summary>
internal static class NodePeer
{
    private const string Version = "4.23.3";

    /// <summary>Starts it; null where there is no Node or no registry.</summary>
    public static Contender? Start()
    {
        if (Install(Version, $"botbuilder@{Version}", $"botbuilder-dialogs@{Version}") is not { } folder)
        {
            return null;
        }

        var peer = Path.Combine(folder, "peer.mjs");
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peer.mjs"), peer, overwrite: true);
        return new Contender($"npm {Version}", "node", peer, AppContext.BaseDirectory);
    }

    /// <summary>Installs packages, once; the folder they are in, or null.</summary>
    public static string? Install(string name, params string[] packages)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"declinebot-bench-{name}");
        var done = Path.Combine(folder, "installed");
        try
        {
            if (File.Exists(done))
            {
                return folder;
            }

            Directory.CreateDirectory(folder);
            if (!IsInstalled(folder, packages))
            {
                return null;
            }

            File.WriteAllText(done, string.Join('\n', packages));
            return folder;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    private static bool IsInstalled(string folder, string[] packages)
    {
        using var npm = Process.Start(new ProcessStartInfo(
            OperatingSystem.IsWindows() ? "npm.cmd" : "npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", .. packages]))!;
        npm.WaitForExit();
        return npm.ExitCode == 0;
    }
}
