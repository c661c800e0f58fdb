using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Adapters;

public class TestAdapterTests
{
    private static async Task EchoAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        switch (turnContext.Activity.Text)
        {
            case "two":
                await turnContext.SendActivityAsync("one", cancellationToken: cancellationToken);
                await turnContext.SendActivityAsync("two", cancellationToken: cancellationToken);
                break;
            case "trace":
                await turnContext.SendActivityAsync((Activity)Activity.CreateTraceActivity("trace"), cancellationToken);
                break;
            case "silence":
                break;
            default:
                await turnContext.SendActivityAsync($"echo:{turnContext.Activity.Text}", cancellationToken: cancellationToken);
                break;
        }
    }

    [Fact]
    public async Task TestFlow_WholeConversation_Passes() =>
        await new TestFlow(new TestAdapter(), EchoAsync)
            .Test("hi", "echo:hi")
            .Send("two").AssertReply("one").AssertReplyContains("tw")
            .Send("again").AssertReplyOneOf(["no", "echo:again"])
            .Send("silence").AssertNoReply(timeout: 50)
            .Test("typed", reply => Assert.Equal("echo:typed", reply.AsMessageActivity()!.Text))
            .StartTestAsync();

    [Fact]
    public async Task AssertReply_OtherText_Fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TestFlow(new TestAdapter(), EchoAsync).Send("hi").AssertReply("bye").StartTestAsync());

    [Fact]
    public async Task AssertNoReply_AReply_Fails() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => new TestFlow(new TestAdapter(), EchoAsync).Send("hi").AssertNoReply(timeout: 50).StartTestAsync());

    [Fact]
    public async Task AssertReply_Silence_EndsAfterTheTimeout() =>
        await Assert.ThrowsAsync<TaskCanceledException>(() => new TestFlow(new TestAdapter(), EchoAsync).Send("silence").AssertReply("x", timeout: 50).StartTestAsync());

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task EnableTrace_Traces_AreRepliesOnlyThen(bool enabled, int expected)
    {
        var adapter = new TestAdapter { EnableTrace = enabled };

        await adapter.SendTextToBotAsync("trace", EchoAsync, CancellationToken.None);

        Assert.Equal(expected, adapter.ActiveQueue.Count);
    }

    [Fact]
    public async Task ProcessActivityAsync_WhatIsMissing_IsFilledIn()
    {
        var adapter = new TestAdapter(TestAdapter.CreateConversation("talk", "Una"));
        var activity = new Activity { Text = "hi" };

        await adapter.ProcessActivityAsync(activity, EchoAsync);

        Assert.Equal((ActivityTypes.Message, "una", "talk", "test"), (activity.Type, activity.From.Id, activity.Conversation.Id, activity.ChannelId));
        Assert.NotNull(activity.Id);
        Assert.NotNull(activity.LocalTimestamp);
    }

    [Fact]
    public async Task UpdateAndDelete_QueuedReplies_AreChanged()
    {
        var adapter = new TestAdapter();
        await adapter.ProcessActivityAsync(new Activity { Text = "hi" }, async (turn, token) =>
        {
            var first = await turn.SendActivityAsync("first", cancellationToken: token);
            var second = await turn.SendActivityAsync("second", cancellationToken: token);
            await turn.DeleteActivityAsync(first.Id, token);
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = second.Id, Text = "changed" }, token);
        });

        Assert.Equal("changed", Assert.Single(adapter.ActiveQueue).Text);
    }

    [Fact]
    public async Task GetNextReplyAsync_BeforeTheReply_Waits()
    {
        var adapter = new TestAdapter();
        var next = adapter.GetNextReplyAsync();
        Assert.False(next.IsCompleted);

        await adapter.SendTextToBotAsync("hi", EchoAsync, CancellationToken.None);

        Assert.Equal("echo:hi", (await next)!.AsMessageActivity()!.Text);
    }

    [Fact]
    public async Task Test_Transcript_SendsAndExpects()
    {
        var bot = new ChannelAccount("bot", role: RoleTypes.Bot);
        IActivity[] activities = [new Activity(ActivityTypes.Message) { Text = "hi" }, new Activity(ActivityTypes.Message) { Text = "echo:hi", From = bot }];

        await new TestFlow(new TestAdapter(), EchoAsync).Test(activities).StartTestAsync();
    }
}
