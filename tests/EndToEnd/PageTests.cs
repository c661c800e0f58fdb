using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DeclineBot.EndToEnd;

/// <summary>The page around the conversation.</summary>
public sealed class PageTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Open_Page_LoadsNothingFromElsewhereAndBreaksNoRule()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await chat.SayAsync("hello");
        await chat.WaitForAnswerAsync(2);

        Assert.All(chat.Requests, url => Assert.True(
            url.StartsWith(server.Address.AbsoluteUri, StringComparison.Ordinal) || url.StartsWith("data:", StringComparison.Ordinal) || url.StartsWith("blob:", StringComparison.Ordinal), url));
        Assert.Empty(chat.Complaints);
    }

    [Fact]
    public async Task Reload_Page_ShowsTheConversationAgain()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await chat.SayAsync("what I said before");
        await chat.WaitForAnswerAsync(2);

        await chat.ReloadAsync();
        await chat.WaitForAsync("what I said before");
    }

    [Fact]
    public async Task Restart_Server_GoesOnInTheOpenPageAndAfterAReload()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await chat.SayAsync("what I said before");
        await chat.WaitForAnswerAsync(2);

        await server.RestartAsync();
        await chat.ReloadAsync();
        await chat.WaitForAsync("what I said before");
        await chat.SayAsync("and afterwards");
        await chat.WaitForAnswerAsync(3);
    }

    [Fact]
    public async Task NewConversation_Button_BeginsAnew()
    {
        if (!Needs.AreMet(output))
        {
            return;
        }

        await using var server = await BotServer.StartAsync();
        await using var chat = await ChatBrowser.OpenAsync(server.Address);
        await chat.SayAsync("what I said before");
        await chat.WaitForAnswerAsync(2);

        await chat.ClickAsync("New conversation");
        await Assertions.Expect(chat.Page.GetByText("what I said before")).ToHaveCountAsync(0);
        await chat.WaitForAnswerAsync(1);
    }
}
