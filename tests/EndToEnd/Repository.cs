namespace DeclineBot.EndToEnd;

/// <summary>Where things stand in the repository.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The program, built in the same configuration as these tests.</summary>
    public static string Bot => Path.Combine(Root, "bot", "bin", Configuration, "net10.0", "DeclineBot.dll");

    /// <summary>Where the pictures that README shows are wanted; null when none are.</summary>
    public static string? Pictures => Environment.GetEnvironmentVariable("DECLINEBOT_PICTURES") is { Length: > 0 } folder ? Path.GetFullPath(folder, Root) : null;

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DeclineBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
