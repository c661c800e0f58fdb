using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DeclineBot.EndToEnd;

/// <summary>The bot in Microsoft's own local client for Teams, unchanged as npm brings it.</summary>
public sealed class PlaygroundTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Prepare_ByClicksOnCards_LeadsFromTheWelcomeToTheTexts() => await InPlaygroundAsync(async person =>
    {
        await person.PictureAsync("teams-welcome");
        await person.ClickAsync("Prepare a decline");
        await person.WaitForAsync("✓ Prepare a decline");
        await person.WaitUntilGoneAsync("Prepare a decline");
        await person.ClickAsync("I've decided to decline");
        await person.WaitForAsync("✓ I've decided to decline");
        await person.WaitForAsync("Which company is it");
        await person.SayAsync("Northwind, platform engineer");
        await person.WaitForAsync("Who made you the offer?");
        await person.SayAsync("Maya");
        await person.WaitForAsync("And what are they?");
        await person.ClickAsync("In-house recruiter");
        await person.ClickAsync("I applied");
        await person.ClickAsync("By phone");
        await person.WaitForAsync("When did you decide?");
        await person.PictureAsync("teams-questions");
        await person.SayAsync("yesterday evening");
        await person.WaitForAsync("Why are you saying no?");
        await person.SayAsync("I want to move into platform work, and that isn't what this role is about");
        await person.WaitForAsync("you're glad of");
        await person.SayAsync("the conversation with Dana about the data-platform strategy");
        await person.ClickAsync("On LinkedIn");
        await person.WaitForAsync("What to say on the call");
        await person.PictureAsync("teams-texts");

        await person.ClickAsync("Copy");
        await person.WaitForAsync("I wanted you to hear it from me");
        await person.ClickAsync("Edit an answer");
        await person.WaitForAsync("Which answer shall we change?");
    });

    [Fact]
    public async Task Practise_ThreePushBacks_EndsInADebrief() => await InPlaygroundAsync(async person =>
    {
        await person.ClickAsync("Practise the push-back");
        await person.ClickAsync("Start the call");
        await person.WaitForAsync("Maya: “");
        foreach (var answer in (string[])
        [
            "Hi Maya, I've decided to decline the offer. I want to work closer to patients again, and I'm grateful for your time.",
            "Thank you, but no. I've made up my mind.",
            "That's kind of you. My decision is final, and it isn't about the terms.",
            "I'd rather keep that to myself. Thank you for asking, and for all your time.",
        ])
        {
            var said = await person.CountAsync("Maya: “");
            await person.SayAsync(answer);
            await person.WaitForCountAsync("Maya: “", said + 1);
        }

        await person.PictureAsync("teams-practise");
        await person.SayAsync("stop");
        await person.ClickAsync("Show my score");
        await person.WaitForAsync("✓ 3 · 3 · 3 · 3 · 3");
        await person.WaitForAsync("Held the line");
        await person.PictureAsync("teams-debrief");
    });

    [Fact]
    public async Task Review_InTheChatAndInAWindow_ShowsWhatToChange() => await InPlaygroundAsync(async person =>
    {
        await person.SayAsync("review Hi Maya, they pay 20% more, so I might have to pass. Thanks for everything.");
        await person.WaitForAsync("What I would change in your draft");

        await person.ClickAsync("Trigger Message Extension App");
        await person.Page.GetByText("Action Command").Last.ClickAsync();
        await person.Page.GetByRole(AriaRole.Textbox, new() { Name = "Command ID" }).FillAsync("reviewDraft");
        await person.ClickAsync("Create");
        var window = person.Page.GetByRole(AriaRole.Dialog);
        await window.GetByLabel("Your draft").FillAsync("Hi Maya, I may have to pass. They pay 20% more. Thanks for everything, Jo");
        await window.GetByRole(AriaRole.Button, new() { Name = "Review", Exact = true }).ClickAsync();
        await Assertions.Expect(window.GetByText("What I would change in your draft")).ToBeVisibleAsync();
        await person.PictureAsync("teams-draft");
    });

    private async Task InPlaygroundAsync(Func<PlaygroundBrowser, Task> act)
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var playground = await PlaygroundServer.StartAsync(server.Address, output);
        if (playground is null)
        {
            return;
        }

        await using var person = await PlaygroundBrowser.OpenAsync(playground.Address);
        await person.WaitForAsync("Turn down an offer and stay on good terms");
        await act(person);
    }
}
