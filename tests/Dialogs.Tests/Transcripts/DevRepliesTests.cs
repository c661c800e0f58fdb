using System.Text.Json;
using Xunit.Abstractions;

namespace DeclineBot.Dialogs.Tests.Transcripts;

/// <summary>Replies that nobody wrote for us drive whole sessions, each to its debrief.</summary>
public sealed class DevRepliesTests(ITestOutputHelper output)
{
    private const string Debrief = "[Your debrief";

    [Fact]
    public async Task Replies_OfEveryPushBack_DriveSessionsToTheirDebrief()
    {
        if (Repository.Shared is not { } shared)
        {
            output.WriteLine("No shared folder beside the repository: nothing to read the replies from.");
            return;
        }

        var replies = File.ReadLines(Path.Combine(shared, "coaching", "dev", "reply.jsonl"))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .Select(reply => (PushBack: reply.GetProperty("pushback").GetString()!, Text: reply.GetProperty("text").GetString()!))
            .ToLookup(reply => reply.PushBack, reply => reply.Text);
        foreach (var pushBack in replies)
        {
            var conversation = new Conversation();
            await conversation.SayAsync("practise relentless recruiter");
            await conversation.SayAsync($"practise {pushBack.Key}");
            var debriefs = 0;
            foreach (var text in pushBack)
            {
                var answers = await conversation.SayAsync(text);
                Assert.NotEmpty(answers);
                if (answers.Any(answer => answer.StartsWith("[Before the score", StringComparison.Ordinal)))
                {
                    Assert.Contains(await conversation.SayAsync("3 3 3 3 3"), answer => answer.StartsWith(Debrief, StringComparison.Ordinal));
                    await conversation.SayAsync($"practise {pushBack.Key}");
                    debriefs++;
                }
            }

            Assert.True(debriefs > 0, pushBack.Key);
            output.WriteLine($"{pushBack.Key}: {debriefs} debriefs");
        }
    }
}
