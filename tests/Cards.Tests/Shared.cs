namespace DeclineBot.Cards.Tests;

/// <summary>Finds the folder of public data files beside the repository, which not every machine has.</summary>
internal static class Shared
{
    public static string? Find(string relativePath) =>
        Folders().Select(folder => Path.Combine(folder, relativePath)).FirstOrDefault(File.Exists);

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable("DECLINEBOT_SHARED") is { Length: > 0 } named)
        {
            yield return named;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, "shared");
        }
    }
}
