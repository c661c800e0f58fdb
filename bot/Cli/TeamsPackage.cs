using System.IO.Compression;
using System.Reflection;

namespace DeclineBot.Bot.Cli;

/// <summary>The Teams app as the zip that is uploaded: the manifest, filled in, and its two icons. Pure but for the stream.</summary>
public static class TeamsPackage
{
    private const string ExampleId = "00000000-0000-0000-0000-000000000000";
    private const string ExampleDomain = "bot.example.com";

    // The same content makes the same file.
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The manifest of an app.</summary>
    /// <param name="appId">The id of the bot's registration.</param>
    /// <param name="domain">Where the bot's pages are, without https.</param>
    public static string Manifest(Guid appId, string domain)
    {
        using var reader = new StreamReader(Open("manifest.json"));
        return reader.ReadToEnd().ReplaceLineEndings("\n")
            .Replace(ExampleId, appId.ToString(), StringComparison.Ordinal)
            .Replace(ExampleDomain, domain, StringComparison.Ordinal);
    }

    /// <summary>Writes the zip.</summary>
    public static void Write(Stream output, Guid appId, string domain)
    {
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        using (var manifest = new StreamWriter(Entry(zip, "manifest.json")))
        {
            manifest.Write(Manifest(appId, domain));
        }

        foreach (var icon in (string[])["color.png", "outline.png"])
        {
            using var drawn = Open(icon);
            using var entry = Entry(zip, icon);
            drawn.CopyTo(entry);
        }
    }

    private static Stream Entry(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Written;
        return entry.Open();
    }

    private static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream($"teams.{name}")!;
}
