namespace DeclineBot.Tests;

/// <summary>Finds the repository from where the tests run, and the public data files beside it.</summary>
internal static class Repository
{
    /// <summary>The repository's folder.</summary>
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    /// <summary>The folder of public data files; null where there is none, and then tests over it say so and pass.</summary>
    public static string? Shared { get; } = new[] { Environment.GetEnvironmentVariable("DECLINEBOT_SHARED"), Path.Combine(Root, "..", "shared") }
        .FirstOrDefault(folder => !string.IsNullOrEmpty(folder) && Directory.Exists(folder));

    /// <summary>One of the public data files; null where it is not.</summary>
    public static string? FindShared(string path) => Shared is null || !File.Exists(Path.Combine(Shared, path)) ? null : Path.Combine(Shared, path);

    private static string Find(string? folder) =>
        folder is null
            ? throw new DirectoryNotFoundException("The tests run outside the repository.")
            : File.Exists(Path.Combine(folder, "DeclineBot.sln")) ? folder : Find(Path.GetDirectoryName(folder));
}
