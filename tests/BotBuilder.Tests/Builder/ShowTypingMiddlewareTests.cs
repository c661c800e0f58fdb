using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Builder;

public class ShowTypingMiddlewareTests
{
    private static async Task<List<string>> RunAsync(Activity activity, BotCallbackHandler bot)
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 20, period: 40));
        await adapter.ProcessActivityAsync(activity, bot);
        return adapter.ActiveQueue.Select(reply => reply.Type).ToList();
    }

    [Fact]
    public async Task OnTurnAsync_SlowTurn_ShowsTypingUntilTheAnswer()
    {
        var replies = await RunAsync(new Activity(ActivityTypes.Message) { Text = "hi" }, async (turn, token) =>
        {
            await Task.Delay(300, token);
            await turn.SendActivityAsync("done", cancellationToken: token);
        });

        Assert.Equal(ActivityTypes.Message, replies[^1]);
        Assert.True(replies.Count(type => type == ActivityTypes.Typing) >= 2);
    }

    [Fact]
    public async Task OnTurnAsync_QuickTurn_ShowsNoTyping()
    {
        var replies = await RunAsync(new Activity(ActivityTypes.Message) { Text = "hi" }, (turn, token) => turn.SendActivityAsync("done", cancellationToken: token));

        Assert.Equal([ActivityTypes.Message], replies);
    }

    [Fact]
    public async Task OnTurnAsync_NoMessage_ShowsNoTyping()
    {
        var replies = await RunAsync(new Activity(ActivityTypes.Event) { Name = "x" }, async (turn, token) =>
        {
            await Task.Delay(150, token);
            await turn.SendActivityAsync("done", cancellationToken: token);
        });

        Assert.Equal([ActivityTypes.Message], replies);
    }

    [Theory]
    [InlineData(-1, 1000)]
    [InlineData(1000, 0)]
    public void ShowTypingMiddleware_ImpossibleTimes_AreRefused(int delay, int period) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay, period));
}
