using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task ForgetAsync_Everything_GoesAndIsCounted()
    {
        await FillAsync(C);
        await FillAsync(D);
        var before = await Sut.CountRowsAsync(C, default);

        Assert.Equal(new RowCounts(1, 2, 1, 2, 1), before);
        Assert.Equal(before, await Sut.ForgetAsync(C, default));
        Assert.Equal(0, (await Sut.CountRowsAsync(C, default)).Total);
        Assert.Null(await Sut.FindConversationAsync(C, default));
        Assert.Equal(before, await Sut.CountRowsAsync(D, default));
        Assert.False(await ReceiveAsync("waiting c", C));
        Assert.DoesNotContain(await Sut.ClaimTurnsAsync(Worker, 10, default), claim => claim.Conversation == C);
        Assert.DoesNotContain(await Sut.ClaimDueAsync(Worker, 10, default), due => due.Conversation == C);
    }

    [StoreFact]
    public async Task ForgetAsync_WhileATurnRuns_TakesItsClaim()
    {
        await FillAsync(C);
        var claim = await ClaimAsync();
        var due = await DueAsync();
        await Sut.ForgetAsync(C, default);

        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, State = [new StateChange("k", Value("v"))] }, default));
        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.FinishAsync(due, new DeliveryEnd.Sent("p"), default));
        Assert.Equal(0, (await Sut.CountRowsAsync(C, default)).Total);
    }

    [StoreFact]
    public async Task CommitTurnAsync_ForgettingTexts_KeepsWhatCameAfterTheWish()
    {
        await FillAsync(C);
        await ReceiveAsync("after", C);
        var claim = await ClaimAsync();
        var next = await Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, Forgetting = Forgetting.Texts, Outbox = [Message("gone")] }, default);

        Assert.Equal("after", next!.Activity);
        Assert.Equal(new RowCounts(0, 0, 1, 1, 0), await Sut.CountRowsAsync(C, default));
        Assert.Null((await Sut.FindConversationAsync(C, default))!.Reference);
        Assert.Equal("gone", (await DueAsync()).Entry.Activity);
    }

    [StoreFact]
    public async Task CommitTurnAsync_ForgettingEverything_StillSendsTheGoodbye()
    {
        await FillAsync(C);
        await ReceiveAsync("after", C);
        var claim = await ClaimAsync();
        Assert.Null(await Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, Forgetting = Forgetting.Everything, Reference = Value("r"), Outbox = [Message("goodbye")] }, default));

        Assert.Null(await Sut.FindConversationAsync(C, default));
        Assert.Empty(await Sut.ClaimTurnsAsync(Other, 10, default));
        Assert.Null(await Sut.FinishAsync(await DueAsync(), new DeliveryEnd.Sent(null), default));
        Assert.Equal(new RowCounts(0, 0, 0, 1, 0), await Sut.CountRowsAsync(C, default));
    }

    [StoreFact]
    public async Task ForgetTenantAsync_AllItsConversations_AndNoOthers()
    {
        await ReceiveAsync("1", C, tenant: "t");
        await ReceiveAsync("2", D, tenant: "u");
        await ReceiveAsync("3", new ConversationKey("test", "e"), tenant: "t");

        Assert.Equal(2, await Sut.ForgetTenantAsync("test", "t", default));
        Assert.Equal(0, (await Sut.CountRowsAsync(C, default)).Total);
        Assert.NotNull(await Sut.FindConversationAsync(D, default));
    }

    [StoreFact]
    public async Task PurgeAsync_InactiveConversations_GoAndOthersStay()
    {
        await SendAsync(C, Message("1"));
        await SendAsync(D, Message("2"));
        Time.Advance(TimeSpan.FromDays(91));
        await ReceiveAsync("new", D);

        Assert.Equal(1, await Sut.PurgeAsync(Now.AddDays(-90), default));
        Assert.Null(await Sut.FindConversationAsync(C, default));
        Assert.Equal(0, (await Sut.CountRowsAsync(C, default)).Total);
        Assert.NotNull(await Sut.FindConversationAsync(D, default));
    }

    [StoreFact]
    public async Task PurgeAsync_PlannedReminder_IsSentBeforeTheRestGoes()
    {
        await FillAsync(C, isWaiting: false);
        Time.Advance(TimeSpan.FromDays(91));

        Assert.Equal(1, await Sut.PurgeAsync(Now.AddDays(-90), default));
        Assert.Equal(0, await Sut.PurgeAsync(Now.AddDays(-90), default));
        Assert.Equal(new RowCounts(0, 0, 0, 0, 1), await Sut.CountRowsAsync(C, default));
        Assert.NotNull((await Sut.FindConversationAsync(C, default))!.Reference);
        Time.Advance(TimeSpan.FromDays(9));
        await Sut.FinishAsync(await DueAsync(), new DeliveryEnd.Sent(null), default);
        Assert.Equal(1, await Sut.PurgeAsync(Now.AddDays(-90), default));
        Assert.Null(await Sut.FindConversationAsync(C, default));
    }

    [StoreFact]
    public async Task PurgeAsync_SomethingWaitsForItsTurn_LeavesItAll()
    {
        await FillAsync(C);
        Time.Advance(TimeSpan.FromDays(91));

        Assert.Equal(0, await Sut.PurgeAsync(Now.AddDays(-90), default));
        Assert.Equal(new RowCounts(1, 2, 1, 2, 1), await Sut.CountRowsAsync(C, default));
    }

    // A value of state, two rows of feed, one open activity, one sent and one unsent message, one reminder far ahead.
    private async Task FillAsync(ConversationKey conversation, bool isWaiting = true)
    {
        await ReceiveAsync($"first {conversation.Id}", conversation, inFeed: true);
        var claim = await ClaimAsync(conversation);
        await Sut.CommitTurnAsync(
            new TurnCommit(claim)
            {
                Ended = claim.Next,
                State = [new StateChange($"state of {conversation.Id}", Value("v"))],
                Outbox = [Message($"sent {conversation.Id}"), Message($"unsent {conversation.Id}")],
                Reminders = [Reminder($"reminder {conversation.Id}", TimeSpan.FromDays(99))],
                Reference = Value("reference"),
            },
            default);
        await Sut.AppendToFeedAsync(conversation, "answer", Value("shown"), default);
        var due = (await Sut.ClaimDueAsync("filler", 10, default)).Single(due => due.Conversation == conversation);
        await Sut.FinishAsync(due, new DeliveryEnd.Sent("p"), default);
        await Sut.LeaveAsync("filler", default);
        if (isWaiting)
        {
            await ReceiveAsync($"waiting {conversation.Id}", conversation);
        }
    }
}
