using DeclineBot.Bot.Road;
using DeclineBot.Bot.Settings;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Road;

public sealed class TurnRunnerTests
{
    [Fact]
    public async Task RunAsync_Message_ReturnsWhatWasSentWithIds()
    {
        await using var server = await RunningServer.StartAsync();

        var outcome = await RunAsync(server, "hello");

        var only = Assert.Single(outcome);
        Assert.Equal("1: hello", only.Text);
        Assert.NotEmpty(only.Id);
        Assert.Equal("m-hello", only.ReplyToId);
        Assert.NotNull(only.Timestamp);
    }

    [Theory]
    [InlineData("fail")]
    [InlineData("fail after saving")]
    public async Task RunAsync_BotThrows_ApologisesAndKeepsTheStateAsItWas(string words)
    {
        await using var server = await RunningServer.StartAsync();
        await RunAsync(server, "one");

        var apology = Assert.Single(await RunAsync(server, words));
        var after = Assert.Single(await RunAsync(server, "two"));

        Assert.Equal(HostCopy.English["bot.apology"], apology.Text);
        Assert.Equal("2: two", after.Text);
    }

    [Fact]
    public async Task RunAsync_BotThrows_LogsNotWhatThePersonSaid()
    {
        await using var server = await RunningServer.StartAsync();
        await RunAsync(server, "fail after saving");

        Assert.Contains(server.Log.All, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Log.All, line => line.Contains("fail after saving", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunAsync_TwoQuickMessages_DoNotOverwriteEachOther()
    {
        await using var server = await RunningServer.StartAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => RunAsync(server, "slowly")));

        Assert.Equal(Enumerable.Range(1, 10).Select(n => $"{n}: slowly"), outcomes.Select(outcome => outcome.Single().Text).OrderBy(text => text!.Length).ThenBy(text => text, StringComparer.Ordinal));
    }

    [Fact]
    public async Task RunAsync_TwoConversations_RunSideBySide()
    {
        await using var server = await RunningServer.StartAsync();
        await RunAsync(server, "warm up", "warm");
        var clock = System.Diagnostics.Stopwatch.StartNew();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(n => RunAsync(server, "slowly", $"c{n}")));

        Assert.InRange(clock.ElapsedMilliseconds, 0, 20 * 200 / 2);
    }

    [Fact]
    public async Task RunAsync_InvokeThatThrows_AnswersTheInvoke()
    {
        await using var server = await RunningServer.StartAsync();
        var invoke = Message("x", "c");
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = "fail";

        var answer = Assert.Single(await server.Services.GetRequiredService<TurnRunner>().RunAsync(invoke, CancellationToken.None));

        Assert.Equal(ActivityTypesEx.InvokeResponse, answer.Type);
    }

    private static Task<IReadOnlyList<Activity>> RunAsync(RunningServer server, string text, string conversation = "c") =>
        server.Services.GetRequiredService<TurnRunner>().RunAsync(Message(text, conversation), CancellationToken.None);

    private static Activity Message(string text, string conversation) => new(ActivityTypes.Message)
    {
        Id = $"m-{text}",
        ChannelId = "test",
        ServiceUrl = "urn:test",
        Text = text,
        Conversation = new ConversationAccount(id: conversation),
        From = new ChannelAccount("person"),
        Recipient = new ChannelAccount("bot"),
    };
}
