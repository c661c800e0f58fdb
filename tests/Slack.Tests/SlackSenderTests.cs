using System.Globalization;
using DeclineBot.Bot.Channels.Slack;
using DeclineBot.Bot.Road;
using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Slack.Tests;

/// <summary>What is sent, and what becomes of it.</summary>
public sealed class SlackSenderTests
{
    [Fact]
    public async Task Send_Text_GoesAsSlacksOwnClientSendsIt()
    {
        await using var server = await SlackServer.StartAsync();

        var result = await SendAsync(server, Message("Hi <@U2BEN> & *all*, see example.com"));

        var call = server.Slack.Calls.Single(call => call.Method == "chat.postMessage");
        Assert.Equal(("application/x-www-form-urlencoded", "application/json", FakeSlack.BotToken), (call.ContentType, call.Accept, call.Token));
        Assert.Equal(("false", "false"), (call.Field("unfurl_links"), call.Field("unfurl_media")));
        Assert.DoesNotContain("<@U2BEN>", call.Field("text"), StringComparison.Ordinal);
        Assert.Contains("Hi <@U2BEN> & *all*, see example.com", server.Person().Channel.Messages.Single().Words, StringComparison.Ordinal);
        Assert.DoesNotContain("mrkdwn", call.Field("blocks"), StringComparison.Ordinal);
        var sent = Assert.IsType<DeliveryResult.Sent>(result);
        Assert.Equal($"{server.Person().Channel.Id}:{server.Person().Channel.Messages.Single().Ts}", sent.PlatformId);
    }

    [Theory]
    [InlineData("account_inactive")]
    [InlineData("token_revoked")]
    [InlineData("channel_not_found")]
    [InlineData("not_in_channel")]
    [InlineData("is_archived")]
    [InlineData("messages_tab_disabled")]
    public async Task Send_NobodyThere_EndsTheSending(string error)
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.Instead = call => call.Method == "chat.postMessage" ? FakeSlack.Error(error) : null;

        Assert.Equal(new DeliveryResult.Gone(error), await SendAsync(server, Message("hello")));
    }

    [Theory]
    [InlineData("user_not_found")]
    [InlineData("user_disabled")]
    [InlineData("cannot_dm_bot")]
    public async Task Send_NoDirectMessageToBeHad_EndsTheSending(string error)
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.Instead = call => call.Method == "conversations.open" ? FakeSlack.Error(error) : null;

        Assert.Equal(new DeliveryResult.Gone(error), await SendAsync(server, Message("hello")));
    }

    [Fact]
    public async Task Send_TooManyCalls_ComesBackWhenSlackSays()
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.Instead = call => call.Method == "chat.postMessage" ? FakeSlack.Limited(17) : null;

        Assert.Equal(new DeliveryResult.Later(TimeSpan.FromSeconds(17), "ratelimited"), await SendAsync(server, Message("hello")));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(200)]
    public async Task Send_SlackInTrouble_IsUnsure(int status)
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.Instead = call => call.Method == "chat.postMessage" ? Results.Text("<html>", statusCode: status) : null;

        Assert.IsType<DeliveryResult.Unsure>(await SendAsync(server, Message("hello")));
    }

    [Fact]
    public async Task Send_SlackNotThere_ComesBackLater()
    {
        await using var server = await SlackServer.StartAsync();
        await server.Slack.DisposeAsync();

        Assert.IsType<DeliveryResult.Later>(await SendAsync(server, Message("hello")));
    }

    [Fact]
    public async Task Send_BlocksRefused_SendsTheWordsAlone()
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.Instead = call => call.Method == "chat.postMessage" && call.Field("blocks").Length > 0 ? FakeSlack.Error("invalid_blocks") : null;

        Assert.IsType<DeliveryResult.Sent>(await SendAsync(server, Message("hello there")));
        Assert.Equal("hello there", server.Person().Channel.Messages.Single().Text);
        Assert.Contains(server.Log.All, line => line.Contains("invalid_blocks", StringComparison.Ordinal) && !line.Contains("hello there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Send_RefusedOtherwise_IsDropped()
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.Instead = call => call.Method == "chat.postMessage" ? FakeSlack.Error("msg_too_long") : null;

        Assert.Equal(new DeliveryResult.Refused("msg_too_long"), await SendAsync(server, Message("hello")));
    }

    [Fact]
    public async Task Send_LongCardCutOffHalfWay_GoesOnWhereItStopped()
    {
        await using var server = await SlackServer.StartAsync();
        var posts = 0;
        server.Slack.Instead = call => call.Method == "chat.postMessage" && Interlocked.Increment(ref posts) == 2 ? FakeSlack.Limited(1) : null;
        var message = Message(null, LongCard(40));

        var first = await SendAsync(server, message);
        var second = await SendAsync(server, message);

        Assert.IsType<DeliveryResult.Later>(first);
        var parts = SlackMessageId.Read(Assert.IsType<DeliveryResult.Sent>(second).PlatformId)!.Parts;
        var shown = server.Person().Channel.Messages;
        Assert.True(shown.Count > 1);
        Assert.Equal(shown.Select(part => part.Ts), parts);
        Assert.Equal(Enumerable.Range(0, 40), Enumerable.Range(0, 40).OrderBy(number => shown.ToList().FindIndex(part => part.Blocks.GetRawText().Contains($"Text {number:D2}", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Update_LongerAndShorter_FitsIntoItsPlace()
    {
        await using var server = await SlackServer.StartAsync();
        var sent = (DeliveryResult.Sent)await SendAsync(server, Message(null, LongCard(40)));
        var before = server.Person().Channel.Messages.Count;

        var shorter = (DeliveryResult.Sent)await UpdateAsync(server, Message("Short."), sent.PlatformId);
        var afterwards = server.Person().Channel.Messages.Single();
        var longer = (DeliveryResult.Sent)await UpdateAsync(server, Message(null, LongCard(40)), shorter.PlatformId);

        Assert.True(before > 1);
        Assert.Equal("Short.", afterwards.Text);
        Assert.Equal(before, server.Person().Channel.Messages.Count);
        Assert.Equal(server.Person().Channel.Messages.Select(part => part.Ts), SlackMessageId.Read(longer.PlatformId)!.Parts);
    }

    [Fact]
    public async Task Delete_SentMessage_RemovesAllOfIt()
    {
        await using var server = await SlackServer.StartAsync();
        var sent = (DeliveryResult.Sent)await SendAsync(server, Message(null, LongCard(40)));
        var delete = Message("");
        delete.Type = ActivityTypes.MessageDelete;

        Assert.IsType<DeliveryResult.Sent>(await Sender(server).SendAsync(new Outgoing(delete, sent.PlatformId), CancellationToken.None));
        Assert.Empty(server.Person().Channel.Messages);
        Assert.IsType<DeliveryResult.Sent>(await Sender(server).SendAsync(new Outgoing(delete, sent.PlatformId), CancellationToken.None));
    }

    [Fact]
    public async Task Delivery_StrictSlack_BringsAllInOrder()
    {
        await using var server = await SlackServer.StartAsync();
        (server.Slack.IsStrict, server.Slack.TakesItsTime) = (true, false);
        var anna = server.Person();

        await anna.BringEventAsync(anna.Event(anna.Message("hello")));
        await anna.BringEventAsync(anna.Event(anna.Message("help")));
        await anna.BringEventAsync(anna.Event(anna.Message("prepare")));
        var answers = await anna.ReadAsync();

        Assert.True(answers.Count >= 3);
        Assert.Equal(answers.Count, answers.Select(answer => answer.Ts).Distinct().Count());
    }

    [Fact]
    public async Task Respond_ForeignAddress_IsNotCalled()
    {
        await using var server = await SlackServer.StartAsync();
        var api = server.Services.GetRequiredService<SlackWebApi>();

        foreach (var url in (string[])["https://evil.example/x", "http://127.0.0.1:1/x", "file:///etc/passwd", "", "//hooks.slack.com/x"])
        {
            Assert.Equal("foreign_response_url", (await api.RespondAsync(url, new { text = "x" }, CancellationToken.None)).Error);
        }
    }

    [Fact]
    public async Task Respond_MoreThanFiveTimesOrTooLate_IsRefused()
    {
        await using var server = await SlackServer.StartAsync();
        var api = server.Services.GetRequiredService<SlackWebApi>();
        var (often, late) = (server.Slack.NewResponseUrl(), server.Slack.NewResponseUrl());

        var outcomes = new List<bool>();
        for (var i = 0; i < 6; i++)
        {
            outcomes.Add((await api.RespondAsync(often, new { text = "x" }, CancellationToken.None)).IsOk);
        }

        server.Time.Forward(TimeSpan.FromMinutes(31));

        Assert.Equal([true, true, true, true, true, false], outcomes);
        Assert.False((await api.RespondAsync(late, new { text = "x" }, CancellationToken.None)).IsOk);
    }

    private static IChannelSender Sender(SlackServer server) => server.Services.GetServices<IChannelSender>().Single(sender => sender.Serves(SlackActivities.ChannelId));

    private static Task<DeliveryResult> SendAsync(SlackServer server, Activity message) => Sender(server).SendAsync(new Outgoing(message), CancellationToken.None);

    private static Task<DeliveryResult> UpdateAsync(SlackServer server, Activity message, string? platformId)
    {
        message.Type = ActivityTypes.MessageUpdate;
        return Sender(server).SendAsync(new Outgoing(message, platformId), CancellationToken.None);
    }

    private static Activity Message(string? text, Card? card = null)
    {
        var message = card is null ? new Activity(ActivityTypes.Message) : CardMessage.Create(card, SlackActivities.ChannelId);
        message.Id = "m1";
        message.Text = text!;
        message.ChannelId = SlackActivities.ChannelId;
        message.Conversation = new ConversationAccount(id: "T0TEAM:U1ANNA") { TenantId = "T0TEAM" };
        return message;
    }

    private static Card LongCard(int sections) => new(
        "Long",
        [.. Enumerable.Range(0, sections).Select(number => new Section($"s{number}", $"Text {number.ToString("D2", CultureInfo.InvariantCulture)}", new string('x', 900), [], IsOpen: true))],
        []);
}
