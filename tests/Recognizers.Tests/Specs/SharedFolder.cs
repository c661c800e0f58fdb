namespace DeclineBot.Recognizers.Tests.Specs;

/// <summary>The folder of public data files beside the repository.</summary>
public static class SharedFolder
{
    public static string? Find()
    {
        if (Environment.GetEnvironmentVariable("DECLINEBOT_SHARED") is { Length: > 0 } named && Directory.Exists(named))
        {
            return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared");
            if (Directory.Exists(Path.Combine(shared, "specs")))
            {
                return shared;
            }
        }

        return null;
    }
}
