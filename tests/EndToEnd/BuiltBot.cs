namespace DeclineBot.EndToEnd;

/// <summary>The program under test.</summary>
internal static class BuiltBot
{
    /// <summary>The program, built in the same configuration as these tests.</summary>
    public static string Program => Path.Combine(Repository.Root, "bot", "bin", Configuration, "net10.0", "DeclineBot.dll");

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
}
