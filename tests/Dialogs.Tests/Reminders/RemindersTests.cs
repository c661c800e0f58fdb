using DeclineBot.Dialogs.Tests.Transcripts;
using DeclineBot.Framework.Seam;

namespace DeclineBot.Dialogs.Tests.Reminders;

public sealed class RemindersTests
{
    private static readonly string[] UpToTheTexts =
    [
        "I've decided to decline Northwind's offer for a zebra wrangler role", "Maya, agency", "I applied", "by phone", "just now",
        "I want to work with patients", "the walk with Priya", "LinkedIn",
    ];

    [Fact]
    public async Task Reminder_OnALockedScreen_NamesNothing()
    {
        var sut = await AtTheTextsAsync();
        await sut.SayAsync("remind me");
        await sut.SayAsync("calendar");
        await sut.SayAsync("tomorrow at 3pm");

        Assert.True(sut.Reminders.Planned.Count >= 2);
        Assert.All(sut.Reminders.Planned, reminder =>
        {
            var message = ActivityJson.Write(reminder.Message);
            Assert.All(
                new[] { "northwind", "zebra", "maya", "patients", "priya", "offer", "job", "recruiter", "decline" },
                word => Assert.DoesNotContain(word, $"{reminder.Message.Summary} {reminder.Message.Text} {CardText(message)}", StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public async Task Reminder_Planned_IsAddressedToTheConversation()
    {
        var sut = await AtTheTextsAsync();
        await sut.SayAsync("remind me");

        Assert.All(sut.Reminders.Planned, reminder =>
        {
            Assert.Equal("user1", reminder.Message.Recipient.Id);
            Assert.NotNull(reminder.Message.Conversation.Id);
            Assert.Null(reminder.Message.ReplyToId);
        });
    }

    [Fact]
    public async Task Turn_ThatChangesNothing_PlansNothingAnew()
    {
        var sut = await AtTheTextsAsync();
        await sut.SayAsync("remind me");
        var planned = sut.Reminders.Replacements;

        await sut.SayAsync("help");
        await sut.SayAsync("copy the voicemail");
        await sut.SayAsync("thanks");

        Assert.Equal(planned, sut.Reminders.Replacements);
    }

    [Fact]
    public async Task Reminder_DecisionMovedEarlier_MovesToo()
    {
        var sut = await AtTheTextsAsync();
        await sut.SayAsync("remind me");
        var before = sut.Reminders.Planned.Select(reminder => reminder.Due).ToList();

        await sut.SayAsync("edit when I decided");
        await sut.SayAsync("yesterday at noon");

        Assert.NotEqual(before, sut.Reminders.Planned.Select(reminder => reminder.Due));
    }

    [Fact]
    public async Task Delete_WithReminders_CancelsThem()
    {
        var sut = await AtTheTextsAsync();
        await sut.SayAsync("remind me");
        await sut.SayAsync("delete my data");
        await sut.SayAsync("yes");

        Assert.Empty(sut.Reminders.Planned);
        Assert.Empty(await sut.StoredAsync());
    }

    private static async Task<Conversation> AtTheTextsAsync()
    {
        var conversation = new Conversation();
        foreach (var answer in UpToTheTexts)
        {
            await conversation.SayAsync(answer);
        }

        return conversation;
    }

    // The verbs on its buttons are not read by anybody.
    private static string CardText(string message)
    {
        var at = message.IndexOf("\"body\"", StringComparison.Ordinal);
        return message[at..message.IndexOf("\"actions\"", at, StringComparison.Ordinal)];
    }
}
