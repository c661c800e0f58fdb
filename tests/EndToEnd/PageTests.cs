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
    public async Task NewConversation_Button_DeletesTheOldOneAndBeginsAnew()
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
        await chat.ClickAsync("Keep this one");
        await Assertions.Expect(chat.Page.GetByText("what I said before")).Not.ToHaveCountAsync(0);
        var old = await chat.Page.EvaluateAsync<string>("localStorage.getItem('declinebot.conversation')");

        await chat.ClickAsync("New conversation");
        await chat.ClickAsync("Delete it and start");
        await Assertions.Expect(chat.Page.GetByText("what I said before")).ToHaveCountAsync(0);
        await chat.WaitForAnswerAsync(1);
        var status = await chat.Page.EvaluateAsync<int>(
            "async old => { const { conversationId, token } = JSON.parse(old); return (await fetch(`/v3/directline/conversations/${conversationId}`, { headers: { Authorization: `Bearer ${token}` } })).status; }", old);
        Assert.Equal(404, status);
    }
}
