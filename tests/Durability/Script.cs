namespace DeclineBot.Durability;

/// <summary>What people say in the whole conversations that the dialogs are tested with.</summary>
internal static class Script
{
    private const int OneOf = 6;

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs.Tests", "Transcripts");

    /// <summary>Some of the conversations, by name; all of them at full size.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<string> Lines)> Some() => Directory.EnumerateFiles(Folder, "*.chat")
        .Order(StringComparer.Ordinal)
        .Where((file, place) => LoadSize.IsFull || place % OneOf == 0 || file.EndsWith("the-call.chat", StringComparison.Ordinal))
        .Select(file => (Path.GetFileNameWithoutExtension(file)!, (IReadOnlyList<string>)[.. File.ReadLines(file)
            .Where(line => line.StartsWith("> ", StringComparison.Ordinal) && line != "> (joins)")
            .Select(line => line[2..].Replace("\\n", "\n", StringComparison.Ordinal))]));
}
