namespace DeclineBot.Bot.Tests;

/// <summary>Compares a text with a file that stands beside the tests. With DECLINEBOT_ACCEPT=1 it writes the file.</summary>
internal static class Snapshot
{
    public static void Match(string path, string text)
    {
        var file = Path.Combine(ProjectFolder(), path);
        var actual = string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())) + "\n";
        if (Environment.GetEnvironmentVariable("DECLINEBOT_ACCEPT") == "1")
        {
            File.WriteAllText(file, actual);
        }

        Assert.Equal(File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "", actual);
    }

    private static string ProjectFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Bot.Tests.csproj")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside their project.");
        }

        return folder.FullName;
    }
}
