using System.Diagnostics;
using System.Globalization;

namespace DeclineBot.Benchmarks.Load;

/// <summary>The contenders: ours on each of its stores, and the same bot on npm's two SDKs where Node can be had.</summary>
internal static class Subjects
{
    /// <summary>The environment variable with the connection string of a PostgreSQL to measure on.</summary>
    public const string PostgresVariable = "DECLINEBOT_POSTGRES";

    /// <summary>What it says; null when there is none.</summary>
    public static string? PostgresConnection => Environment.GetEnvironmentVariable(PostgresVariable) is { Length: > 0 } postgres ? postgres : null;

    private const string RamDisk = "/dev/shm";

    private static readonly string[] Packages =
    [
        "botbuilder@4.23.3", "botbuilder-dialogs@4.23.3",
        "@microsoft/agents-hosting@1.8.1", "@microsoft/agents-hosting-express@1.8.1", "@microsoft/agents-hosting-dialogs@0.6.22", "express@5.1.0",
    ];

    public static IEnumerable<Subject> All(string folder)
    {
        yield return Sqlite("DeclineBot, SQLite", Path.Combine(folder, "load.db"));
        if (Directory.Exists(RamDisk))
        {
            var inMemory = Directory.CreateDirectory(Path.Combine(RamDisk, Path.GetFileName(folder)));
            yield return Sqlite("DeclineBot, SQLite in memory", Path.Combine(inMemory.FullName, "load.db"));
        }

        if (PostgresConnection is { } postgres)
        {
            yield return Postgres(postgres);
        }

        if (NodePeer.Install("peers", Packages) is not { } node)
        {
            Console.Error.WriteLine("No Node or no registry: npm's contenders are missing. See https://nodejs.org");
            yield break;
        }

        yield return Npm("npm botbuilder 4.23.3, in memory", node, "botbuilder.cjs");
        yield return Npm("npm agents-hosting 1.8.1, in memory", node, "agents.cjs");
    }

    /// <summary>Removes what contenders left in memory.</summary>
    public static void Clear(string folder)
    {
        var inMemory = new DirectoryInfo(Path.Combine(RamDisk, Path.GetFileName(folder)));
        if (inMemory.Exists)
        {
            inMemory.Delete(recursive: true);
        }
    }

    public static Subject Sqlite(string name, string file) => new(name, Path.GetFileNameWithoutExtension(file), port => Ours(port, $"--Storage:Path={file}"));

    public static Subject Postgres(string connection) => new("DeclineBot, PostgreSQL", "postgres", port => Ours(port, $"--ConnectionStrings:Postgres={connection}"));

    /// <summary>The product as people use it, with the coach.</summary>
    public static Subject Product(string file) => new(
        "DeclineBot", "product", port => new ProcessStartInfo("dotnet", [typeof(Bot.Program).Assembly.Location, Address(port), $"--Storage:Path={file}"]));

    private static ProcessStartInfo Ours(int port, string store) => new("dotnet", [typeof(Subjects).Assembly.Location, "serve", Address(port), store]);

    private static string Address(int port) => string.Create(CultureInfo.InvariantCulture, $"--Urls=http://127.0.0.1:{port}");

    private static Subject Npm(string name, string folder, string script)
    {
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peers", "waterfall.cjs"), Path.Combine(folder, "waterfall.cjs"), overwrite: true);
        var copy = Path.Combine(folder, script);
        File.Copy(Path.Combine(AppContext.BaseDirectory, "peers", script), copy, overwrite: true);
        return new Subject(name, Path.GetFileNameWithoutExtension(script), port => new ProcessStartInfo("node", [copy, port.ToString(CultureInfo.InvariantCulture)]));
    }
}
