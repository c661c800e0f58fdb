namespace DeclineBot.EndToEnd;

/// <summary>The program under test, and where its pictures go.</summary>
internal static class BuiltBot
{
    /// <summary>The program, built in the same configuration as these tests.</summary>
    public static string Program => Path.Combine(Repository.Root, "bot", "bin", Configuration, "net10.0", "DeclineBot.dll");

    /// <summary>Where the pictures that README shows are wanted; null when none are.</summary>
    public static string? Pictures =>
        Environment.GetEnvironmentVariable("DECLINEBOT_PICTURES") is { Length: > 0 } folder ? Path.GetFullPath(folder, Repository.Root) : null;

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
