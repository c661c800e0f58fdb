using System.Globalization;
using Microsoft.Bot.Connector;

namespace DeclineBot.Dialogs.Tests.Transcripts;

/// <summary>
/// Runs the whole conversations in *.chat. `>` is what the person says, `&lt;` what the bot answers (`*` stands for
/// anything), `@` sets the clock (`@ +12h` lets time pass, and reminders come; `@ down +12h` while the bot is down), `#` is a
/// remark; `# on msteams`, `# in a group` and `# with files` say where the conversation is. With DECLINEBOT_ACCEPT=1 the answers are written anew.
/// </summary>
public sealed class TranscriptTests
{
    private const string Channel = "# on ";

    private static string Folder { get; } = Path.Combine(Repository.Root, "tests", "Dialogs.Tests", "Transcripts");

    private static IEnumerable<string> Names => Directory.EnumerateFiles(Folder, "*.chat").Select(file => Path.GetFileNameWithoutExtension(file)!).Order();

    public static TheoryData<string> Transcripts =>
        [.. Names];

    [Theory]
    [MemberData(nameof(Transcripts))]
    public async Task Transcript_Replayed_SaysTheSame(string name)
    {
        var file = Path.Combine(Folder, $"{name}.chat");
        var written = await File.ReadAllLinesAsync(file);
        var replayed = await ReplayAsync(written);
        await TranscriptFile.CompareAsync(file, written, replayed);
    }

    [Fact]
    public void Transcripts_AreAtLeastFifteen() => Assert.True(Names.Count() >= 15);

    private static async Task<List<string>> ReplayAsync(string[] written)
    {
        var conversation = new Conversation(
            written.FirstOrDefault(line => line.StartsWith(Channel, StringComparison.Ordinal))?[Channel.Length..] ?? Channels.Console,
            isGroup: written.Contains("# in a group"),
            hasFiles: written.Contains("# with files"));
        var replayed = new List<string>();
        var last = "";
        for (var at = 0; at < written.Length; at++)
        {
            var line = written[at];
            if (line.StartsWith('<'))
            {
                continue;
            }

            replayed.Add(line);
            IReadOnlyList<string> answers = line switch
            {
                ['@', ' ', .. var clock] => SetClock(conversation, clock),
                "> (joins)" => await conversation.JoinAsync(),
                "> (uninstalls)" => await conversation.UninstallAsync(),
                ['>', ' ', .. var utterance] => await conversation.SayAsync(utterance.Replace("\\n", "\n", StringComparison.Ordinal)),
                _ => [],
            };
            var expected = written.Skip(at + 1).TakeWhile(next => next.StartsWith('<')).ToList();
            for (var i = 0; i < answers.Count; i++)
            {
                Assert.False(answers[i] == last && !last.StartsWith('['), $"Said twice in a row: {last}");
                last = answers[i];
                replayed.Add(TranscriptLine.Of(answers[i], expected.ElementAtOrDefault(i)));
            }

            Assert.True(answers.Count > 0 || !line.StartsWith('>') || line == "> (uninstalls)", $"No answer to {line}");
        }

        return replayed;
    }

    private static IReadOnlyList<string> SetClock(Conversation conversation, string clock)
    {
        var parts = clock.Split(' ');
        if (parts[^1].StartsWith('+'))
        {
            var count = double.Parse(parts[^1][1..^1], CultureInfo.InvariantCulture);
            return conversation.Wait(parts[^1][^1] == 'd' ? TimeSpan.FromDays(count) : TimeSpan.FromHours(count), isDown: parts[0] == "down");
        }

        conversation.TimeZone = parts[2];
        var local = DateTime.Parse($"{parts[0]} {parts[1]}", CultureInfo.InvariantCulture);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(parts[2]);
        conversation.Time.SetUtcNow(new DateTimeOffset(local, zone.GetUtcOffset(local)));
        return [];
    }
}
