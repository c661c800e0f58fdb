using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DeclineBot.EndToEnd;

/// <summary>From "hi" to the texts, on the real page. The pictures are those of README.</summary>
public sealed class MainJobTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Prepare_FromHiToTheTexts_LeadsToTextsThatCanBeTaken()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await chat.PictureAsync("welcome");
        await AnswerEverythingAsync(chat);
        await chat.WaitForAsync("What to say on the call");
        await chat.PictureAsync("texts");

        await chat.ClickAsync("Copy");
        await chat.WaitForAsync("Copied");
        Assert.Contains("I've decided to accept another offer, so I won't be taking the platform engineer role", await chat.ClipboardAsync(), StringComparison.Ordinal);

        await chat.SayAsync("edit the thanks");
        await chat.WaitForAsync("you're glad of");
        await chat.SayAsync("the afternoon that Dana spent on my questions");
        await chat.WaitForAsync("I really appreciated the afternoon that Dana spent on my questions");
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Texts_MailAndCalendar_OpenWithWhatTheyShow()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await AnswerEverythingAsync(chat);
        await chat.WaitForAsync("What to say on the call");

        await chat.Page.GetByText("Email: when no call is possible").Last.ClickAsync();
        var mailButton = chat.Page.GetByRole(AriaRole.Button, new() { Name = "Open in mail" }).Filter(new() { Visible = true }).Last;
        await Assertions.Expect(mailButton).ToBeVisibleAsync();
        // Web Chat logs as unknown what the card's own renderer does: opening a section.
        chat.Complaints.Clear();
        var mail = await chat.MailFromAsync(() => mailButton.ClickAsync());
        var fields = mail.Query.TrimStart('?').Split('&').Select(field => field.Split('=', 2)).ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1]));
        Assert.Equal("", mail.AbsolutePath);
        Assert.Equal(["subject", "body"], fields.Keys);
        Assert.Contains("platform engineer", fields["subject"], StringComparison.Ordinal);
        Assert.DoesNotContain('+', mail.Query);
        Assert.StartsWith("Hi Maya,\r\n\r\n", fields["body"], StringComparison.Ordinal);
        Assert.Contains("I really appreciated the conversation with Dana about the data-platform strategy", fields["body"], StringComparison.Ordinal);
        Assert.DoesNotContain(fields["body"].Replace("\r\n", "", StringComparison.Ordinal), char.IsControl);

        await chat.ClickAsync("Put the call in my calendar");
        await chat.WaitForAsync("When is the call?");
        await chat.SayAsync("tomorrow at 3");
        await chat.WaitForButtonAsync("Add to calendar");
        var download = await chat.Page.RunAndWaitForDownloadAsync(() => chat.ClickAsync("Add to calendar"));
        Assert.EndsWith(".ics", download.SuggestedFilename, StringComparison.Ordinal);
        var entry = Assert.Single(Ical.Net.Calendar.Load(await File.ReadAllTextAsync(await download.PathAsync()))!.Events);
        var berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        var start = TimeZoneInfo.ConvertTimeFromUtc(entry.DtStart!.AsUtc, berlin);
        Assert.Equal(TimeSpan.FromHours(15), start.TimeOfDay);
        Assert.InRange(entry.DtEnd!.AsUtc - entry.DtStart.AsUtc, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(60));
        Assert.False(string.IsNullOrWhiteSpace(entry.Summary));
        Assert.DoesNotContain("Northwind", $"{entry.Summary} {entry.Description}", StringComparison.Ordinal);
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Prepare_BadReason_IsAnsweredWithABetterVersion()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address, scheme: ColorScheme.Dark);
        await UntilTheReasonAsync(chat);
        await chat.SayAsync("The salary is 20% higher there. I want to build the platform that other teams stand on.");
        await chat.WaitForButtonAsync("Use this");
        await chat.PictureAsync("finding");
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Prepare_ByForm_LeadsToTheSameTexts()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await chat.SayAsync("form");
        await Assertions.Expect(chat.Page.Locator(".ac-input").First).ToBeVisibleAsync();
        await chat.PictureAsync("form");
        await FillAsync(chat, decided: "when pigs fly");
        await chat.ClickAsync("Write my texts");
        await chat.WaitForAsync("Try “yesterday evening” or “Monday at 3”.");

        await Field(chat, "When did you decide?").FillAsync("yesterday evening");
        await chat.Page.GetByRole(AriaRole.Button, new() { Name = "Write my texts" }).Last.ClickAsync();
        await chat.WaitForAsync("What to say on the call");
        await chat.ClickAsync("Copy");
        await chat.WaitForAsync("Copied");
        Assert.Contains("I want to build data platforms.", await chat.ClipboardAsync(), StringComparison.Ordinal);
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Practise_AMistakeAndTheWayBack_EndsInADebrief()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await chat.SayAsync("practise match offer");
        await chat.WaitForButtonAsync("Say it for me");
        await chat.SayAsync("If you got to 190 I'd sign.");
        await chat.WaitForAsync("Better: ");
        await chat.PictureAsync("practise");
        await chat.SayAsync("stop");
        await chat.WaitForAsync("Before the score");
        await chat.SayAsync("3 2 4 4 3");
        await chat.WaitForAsync("Your debrief");
        await chat.PictureAsync("debrief");
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Prepare_OnAPhone_FitsItsWidth()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address, width: 390, height: 844);
        await AnswerEverythingAsync(chat);
        await chat.WaitForAsync("What to say on the call");
        await chat.PictureAsync("phone");

        Assert.True(await chat.Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= innerWidth"), "The page is wider than the phone.");
    }

    // The newest form's own field: the transcript around it repeats the labels.
    private static ILocator Field(ChatBrowser chat, string label) =>
        chat.Page.GetByRole(AriaRole.Form, new() { Name = "Your decline on one page" }).Last.GetByLabel(label, new() { Exact = true });

    private static async Task FillAsync(ChatBrowser chat, string decided)
    {
        await Field(chat, "Where do you stand?").SelectOptionAsync("Decided");
        await Field(chat, "Company").FillAsync("Northwind");
        await Field(chat, "Their name").FillAsync("Maya");
        await Field(chat, "When did you decide?").FillAsync(decided);
        await Field(chat, "Your reason, in one sentence").FillAsync("I want to build data platforms");
    }

    private static async Task AnswerEverythingAsync(ChatBrowser chat)
    {
        await UntilTheReasonAsync(chat);
        await chat.SayAsync("The role I'm taking is closer to the platform-focused work I'm trying to move into at this stage of my career");
        await chat.WaitForAsync("you're glad of");
        await chat.SayAsync("the conversation with Dana about the data-platform strategy");
        await chat.WaitForButtonAsync("On LinkedIn");
        await chat.ClickAsync("On LinkedIn");
    }

    private static async Task UntilTheReasonAsync(ChatBrowser chat)
    {
        await chat.SayAsync("hi");
        await chat.WaitForButtonAsync("Prepare a decline");
        await chat.ClickAsync("Prepare a decline");
        await chat.WaitForButtonAsync("I've decided to decline");
        await chat.ClickAsync("I've decided to decline");
        await chat.WaitForAsync("Which company is it");
        await chat.SayAsync("Northwind, platform engineer");
        await chat.WaitForAsync("Who made you the offer?");
        await chat.SayAsync("Maya, in-house recruiter");
        await chat.WaitForButtonAsync("I applied");
        await chat.ClickAsync("I applied");
        await chat.WaitForButtonAsync("By phone");
        await chat.ClickAsync("By phone");
        await chat.WaitForAsync("When did you decide?");
        await chat.SayAsync("yesterday evening");
        await chat.WaitForAsync("Why are you saying no?");
    }
}
