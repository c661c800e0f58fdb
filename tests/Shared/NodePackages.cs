using System.Diagnostics;

namespace DeclineBot.Tests;

/// <summary>npm packages of one version, brought once into a folder beside the user's other caches.</summary>
internal static class NodePackages
{
    private const int Patience = 300_000;

    /// <summary>The folder that holds `node_modules` with the packages ("name@1.2.3"); null where npm, or the network, is missing.</summary>
    public static string? Bring(params string[] packages)
    {
        var cache = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "declinebot-tests", "npm");
        var folder = Path.Combine(cache, string.Join('+', packages).Replace('/', '_'));
        if (Directory.Exists(folder))
        {
            return folder;
        }

        // Moved last, so that a run that was stopped half-way leaves no half of a package behind.
        Directory.CreateDirectory(cache);
        var fresh = Directory.CreateDirectory(Path.Combine(cache, Path.GetRandomFileName())).FullName;
        if (Run("npm", fresh, ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--no-package-lock", "--omit=peer", "--silent", "--prefix", fresh, .. packages]) is null)
        {
            Directory.Delete(fresh, recursive: true);
            return null;
        }

        try
        {
            Directory.Move(fresh, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            Directory.Delete(fresh, recursive: true);
        }

        return folder;
    }

    /// <summary>What a program wrote; null when it is missing, fails or takes too long.</summary>
    public static string? Run(string program, string folder, params string[] arguments)
    {
        var isShim = OperatingSystem.IsWindows() && program == "npm";
        var start = new ProcessStartInfo(isShim ? "cmd" : program) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in isShim ? ["/c", program, .. arguments] : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Patience))
            {
                process.Kill(entireProcessTree: true);
                return null;
            }

            errors.Wait();
            return process.ExitCode == 0 ? output.Result : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
