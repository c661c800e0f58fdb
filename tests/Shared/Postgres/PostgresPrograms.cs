using System.Diagnostics;

namespace DeclineBot.Tests;

/// <summary>PostgreSQL's own programs on this machine.</summary>
internal static class PostgresPrograms
{
    /// <summary>How to get them.</summary>
    public const string HowToGet =
        "There is no PostgreSQL: install it (apt-get install postgresql), or name a server in DECLINEBOT_POSTGRES, for example Host=localhost;Username=postgres;Password=…; its user may create databases.";

    /// <summary>The folder that holds them; null where there is none.</summary>
    public static string? Folder { get; } = Candidates().FirstOrDefault(folder => File.Exists(PathIn(folder, "initdb")) && File.Exists(PathIn(folder, "postgres")));

    /// <summary>A program's path.</summary>
    public static string PathOf(string program) => PathIn(Folder ?? throw new FileNotFoundException(HowToGet), program);

    /// <summary>How to start a program. PostgreSQL refuses to run as root, so root lends it another user.</summary>
    public static ProcessStartInfo Start(string program, string? user, params string[] arguments)
    {
        var start = user is null
            ? new ProcessStartInfo(PathOf(program))
            : new ProcessStartInfo("setpriv", [$"--reuid={user}", $"--regid={GroupOf(user)}", "--clear-groups", PathOf(program)]);
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.Environment["LC_ALL"] = "C";
        return start;
    }

    /// <summary>The user that a program must be run as; null for the one who runs the tests.</summary>
    public static string? UserToLend() =>
        OperatingSystem.IsWindows() || Environment.UserName != "root" ? null
        : File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";

    private static IEnumerable<string> Candidates()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        return [.. Versions("/usr/lib/postgresql", "bin"), .. path, "/usr/local/bin", "/usr/local/pgsql/bin", .. Versions("/opt/homebrew/opt", "bin"), .. Versions(@"C:\Program Files\PostgreSQL", "bin")];
    }

    private static IEnumerable<string> Versions(string folder, string under) =>
        !Directory.Exists(folder) ? [] : Directory.GetDirectories(folder).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, under));

    private static string PathIn(string folder, string program) => Path.Combine(folder, OperatingSystem.IsWindows() ? $"{program}.exe" : program);

    private static string GroupOf(string user) => File.ReadLines("/etc/passwd").First(line => line.StartsWith($"{user}:", StringComparison.Ordinal)).Split(':')[3];
}
