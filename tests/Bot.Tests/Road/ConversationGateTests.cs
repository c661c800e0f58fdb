using DeclineBot.Bot.Road;

namespace DeclineBot.Bot.Tests.Road;

public sealed class ConversationGateTests
{
    [Fact]
    public async Task EnterAsync_SameConversation_WaitsForTheOther()
    {
        var gate = new ConversationGate();
        var first = await gate.EnterAsync("a", CancellationToken.None);

        var second = gate.EnterAsync("a", CancellationToken.None);
        Assert.False(second.IsCompleted);

        first.Dispose();
        (await second).Dispose();
        Assert.Equal(0, gate.Count);
    }

    [Fact]
    public async Task EnterAsync_OtherConversation_DoesNotWait()
    {
        var gate = new ConversationGate();
        using var first = await gate.EnterAsync("a", CancellationToken.None);
        using var second = await gate.EnterAsync("b", CancellationToken.None);
        Assert.Equal(2, gate.Count);
    }

    [Fact]
    public async Task EnterAsync_ManyWaiting_KeepsTheirOrder()
    {
        var gate = new ConversationGate();
        var order = new List<int>();
        var first = await gate.EnterAsync("a", CancellationToken.None);
        var waiting = Enumerable.Range(0, 20).Select(async number =>
        {
            using var turn = await gate.EnterAsync("a", CancellationToken.None);
            order.Add(number);
        }).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 20), order);
    }

    [Fact]
    public async Task EnterAsync_Cancelled_LeavesNothingBehind()
    {
        var gate = new ConversationGate();
        var first = await gate.EnterAsync("a", CancellationToken.None);
        using var patience = new CancellationTokenSource();
        var second = gate.EnterAsync("a", patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        first.Dispose();
        first.Dispose();
        Assert.Equal(0, gate.Count);
    }
}
