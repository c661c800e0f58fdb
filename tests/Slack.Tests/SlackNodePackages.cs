using System.Diagnostics;
using Xunit.Abstractions;

namespace DeclineBot.Slack.Tests;

/// <summary>Slack's own packages for Node, installed once into a folder beside the temporary files, in the versions named here.</summary>
internal static class SlackNodePackages
{
    private const string Versions = "@slack/bolt@5.1.0 @slack/web-api@8.2.0 @slack/socket-mode@3.1.0";

    private static readonly Lazy<string?> Folder = new(Install);

    /// <summary>Starts a script with the packages at hand; null, with a line that says so, when Node or npm's registry isn't there.</summary>
    public static Process? Start(ITestOutputHelper output, string script, params string[] arguments)
    {
        if (Folder.Value is not { } folder)
        {
            const string missing = "Node isn't there, or npm did not bring Slack's packages: install Node to compare with them.";
            Assert.False(Environment.GetEnvironmentVariable("DECLINEBOT_CI") == "1", missing);
            output.WriteLine(missing);
            return null;
        }

        var file = Path.Combine(folder, $"{Guid.NewGuid():N}.cjs");
        File.WriteAllText(file, script);
        return Start(folder, "node", [file, .. arguments]);
    }

    /// <summary>Runs a script to its end and returns its lines; null when it can't be run.</summary>
    public static async Task<string[]?> RunAsync(ITestOutputHelper output, string script, params string[] arguments)
    {
        using var process = Start(output, script, arguments);
        if (process is null)
        {
            return null;
        }

        var errors = process.StandardError.ReadToEndAsync();
        var lines = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMinutes(2));
        await process.WaitForExitAsync();
        output.WriteLine(await errors);
        Assert.Equal(0, process.ExitCode);
        return lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static string? Install()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Path.GetTempPath(), "declinebot-slack-packages-5.1.0-8.2.0-3.1.0")).FullName;
        if (Directory.Exists(Path.Combine(folder, "node_modules", "@slack", "socket-mode")))
        {
            return folder;
        }

        try
        {
            using var npm = Start(folder, "npm", ["install", "--prefix", folder, "--ignore-scripts", "--no-audit", "--no-fund", "--silent", .. Versions.Split(' ')]);
            npm.StandardOutput.ReadToEnd();
            return npm.WaitForExit(TimeSpan.FromMinutes(3)) && npm.ExitCode == 0 ? folder : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private static Process Start(string folder, string program, IEnumerable<string> arguments)
    {
        var isShim = OperatingSystem.IsWindows() && program == "npm";
        var start = new ProcessStartInfo(isShim ? "cmd" : program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        foreach (var argument in isShim ? ["/c", "npm", .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
