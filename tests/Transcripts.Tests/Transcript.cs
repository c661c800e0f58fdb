using System.Globalization;
using System.Text.RegularExpressions;

namespace DeclineBot.Transcripts.Tests;

/// <summary>A conversation in a *.chat file: its steps, each with what the bot answers.</summary>
internal sealed record Transcript(string Name, bool IsInAGroup, bool IsInAWorkspace, bool HasFiles, IReadOnlyList<TranscriptStep> Steps)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "Dialogs.Tests", "Transcripts");

    public static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal);

    /// <summary>Whether the person begins by coming in.</summary>
    public bool BeginsWithJoining => Steps.Any(step => step.Does == "> (joins)");

    public static Transcript Read(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Folder, $"{name}.chat"));
        var steps = new List<TranscriptStep>();
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at] is ['@' or '>', ' ', ..])
            {
                var answers = lines.Skip(at + 1).TakeWhile(line => line.StartsWith("< ", StringComparison.Ordinal)).Select(line => line[2..]);
                steps.Add(new TranscriptStep(at + 1, lines[at], [.. answers]));
            }
        }

        return new Transcript(name, lines.Contains("# in a group"), lines.Contains("# on slack"), lines.Contains("# with files"), steps);
    }
}

/// <summary>A line of what the person or the clock does, and the lines of what is answered.</summary>
internal sealed partial record TranscriptStep(int Line, string Does, IReadOnlyList<string> Answers)
{
    /// <summary>The same where a welcome was the first card.</summary>
    public TranscriptStep BehindAWelcome => this with { Does = NumberPattern().Replace(Does, number => $" #{int.Parse(number.Groups[1].Value, CultureInfo.InvariantCulture) + 1}]]") };

    [GeneratedRegex(@" #(\d+)\]\]")]
    private static partial Regex NumberPattern();
}
