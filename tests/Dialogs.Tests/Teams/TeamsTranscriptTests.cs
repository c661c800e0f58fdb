using DeclineBot.Dialogs.Tests.Transcripts;

namespace DeclineBot.Dialogs.Tests.Teams;

/// <summary>Whole conversations in Teams, in *.chat as the others; `(in place)` is the card after the click.</summary>
public sealed class TeamsTranscriptTests
{
    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Dialogs.Tests", "Teams");

    public static TheoryData<string> Names => [.. Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileNameWithoutExtension(file)!).Order()];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Transcript_Replayed_SaysTheSame(string name)
    {
        var file = Path.Combine(Folder, $"{name}.chat");
        var written = await File.ReadAllLinesAsync(file);
        var conversation = new TeamsConversation();
        var replayed = new List<string>();
        for (var at = 0; at < written.Length; at++)
        {
            if (written[at].StartsWith('<'))
            {
                continue;
            }

            replayed.Add(written[at]);
            if (written[at] is ['>', ' ', .. var utterance])
            {
                var expected = written.Skip(at + 1).TakeWhile(line => line.StartsWith('<')).ToList();
                var answers = await conversation.SayAsync(utterance.Replace("\\n", "\n", StringComparison.Ordinal));
                replayed.AddRange(answers.Select((answer, i) => TranscriptLine.Of(answer, expected.ElementAtOrDefault(i))));
            }
        }

        await TranscriptFile.CompareAsync(file, written, replayed);
    }
}
