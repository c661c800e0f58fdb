using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Road;

public sealed class TurnRunnerTests
{
    [Fact]
    public async Task WorkAsync_Message_IsAnsweredWithIds()
    {
        await using var server = await RunningServer.StartAsync();

        await SayAsync(server, "hello");

        var only = Assert.Single(server.Sender.Arrived);
        Assert.Equal("1: hello", only.Text);
        Assert.NotEmpty(only.Id);
        Assert.Equal("m-hello", only.ReplyToId);
        Assert.NotNull(only.Timestamp);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("fail after saving")]
    public async Task WorkAsync_BotThrows_ApologisesOnceAndKeepsTheStateAsItWas(string words)
    {
        await using var server = await RunningServer.StartAsync();
        await SayAsync(server, "one");
        await SayAsync(server, words);
        await SayAsync(server, "two");

        Assert.Equal(["1: one", HostCopy.English["bot.apology"], "2: two"], server.Sender.Texts);
        Assert.Equal(3, server.Log.All.Count(line => line.Contains("InvalidOperationException", StringComparison.Ordinal)));
        Assert.DoesNotContain(server.Log.All, line => line.Contains("fail", StringComparison.Ordinal) && line.Contains("told", StringComparison.Ordinal));
    }

    [Fact]
    public async Task WorkAsync_TwoQuickMessages_DoNotOverwriteEachOther()
    {
        await using var server = await RunningServer.StartAsync();

        var numbers = Enumerable.Range(1, 10).ToList();
        await Task.WhenAll(numbers.Select(n => ReceiveAsync(server, "slowly", "c", $"m{n}")));
        await server.WhenQuietAsync("test", "c");

        Assert.Equal(numbers.Select(n => $"{n}: slowly"), server.Sender.Texts);
    }

    [Fact]
    public async Task WorkAsync_TwoConversations_RunSideBySide()
    {
        await using var server = await RunningServer.StartAsync();
        await SayAsync(server, "warm up", "warm");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => SayAsync(server, "slowly", $"c{n}")));

        Assert.InRange(clock.ElapsedMilliseconds, 0, 20 * 200 / 2);
    }

    [Fact]
    public async Task AnswerAsync_InvokeThatThrows_AnswersTheInvoke()
    {
        await using var server = await RunningServer.StartAsync();
        var invoke = Message("x", "c", "i");
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = "fail";

        var answer = await server.Services.GetRequiredService<TurnRunner>().AnswerAsync(invoke, CancellationToken.None);

        Assert.Equal(500, answer.Invoke?.Status);
        Assert.Empty(server.Sender.Attempts);
    }

    private static async Task SayAsync(RunningServer server, string text, string conversation = "c")
    {
        await ReceiveAsync(server, text, conversation, $"m-{text}{(conversation == "c" ? "" : conversation)}");
        await server.WhenQuietAsync("test", conversation);
    }

    private static Task<bool> ReceiveAsync(RunningServer server, string text, string conversation, string id) =>
        server.Services.GetRequiredService<IInbox>().ReceiveAsync(Message(text, conversation, id));

    private static Activity Message(string text, string conversation, string id) => new(ActivityTypes.Message)
    {
        Id = id,
        ChannelId = "test",
        ServiceUrl = "urn:test",
        Text = text,
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("person"),
        Recipient = new ChannelAccount("bot"),
    };
}
