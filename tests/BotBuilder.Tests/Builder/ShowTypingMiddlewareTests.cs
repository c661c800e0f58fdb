using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Builder;

public class ShowTypingMiddlewareTests
{
    private const int Hours = 10_000_000;

    [Fact]
    public async Task OnTurnAsync_SlowTurn_ShowsTypingUntilTheAnswer()
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: 1, period: 1));
        var seen = new List<string>();

        await adapter.ProcessActivityAsync(new Activity(ActivityTypes.Message) { Text = "hi" }, async (turn, token) =>
        {
            // The turn lasts until typing has shown twice.
            seen.Add((await adapter.GetNextReplyAsync(token))!.Type);
            seen.Add((await adapter.GetNextReplyAsync(token))!.Type);
            await turn.SendActivityAsync("done", cancellationToken: token);
        });

        Assert.Equal([ActivityTypes.Typing, ActivityTypes.Typing], seen);
        Assert.Single(adapter.ActiveQueue, reply => reply.Type == ActivityTypes.Message);
    }

    [Theory]
    [InlineData(ActivityTypes.Message)]
    [InlineData(ActivityTypes.Event)]
    public async Task OnTurnAsync_TurnShorterThanTheDelay_ShowsNoTyping(string type)
    {
        var adapter = new TestAdapter().Use(new ShowTypingMiddleware(delay: Hours, period: Hours));

        await adapter.ProcessActivityAsync(new Activity(type) { Text = "hi" }, (turn, token) => turn.SendActivityAsync("done", cancellationToken: token));

        Assert.Equal(ActivityTypes.Message, Assert.Single(adapter.ActiveQueue).Type);
    }

    [Theory]
    [InlineData(-1, 1000)]
    [InlineData(1000, 0)]
    public void ShowTypingMiddleware_ImpossibleTimes_AreRefused(int delay, int period) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShowTypingMiddleware(delay, period));
}
