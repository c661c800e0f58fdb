using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task ClaimTurnsAsync_TakesEachConversationOnce_OldestFirst()
    {
        await ReceiveAsync("1", D);
        Time.Advance(TimeSpan.FromSeconds(1));
        await ReceiveAsync("2", C);
        await ReceiveAsync("3", D);

        var first = Assert.Single(await Sut.ClaimTurnsAsync(Worker, 1, default));
        var second = Assert.Single(await Sut.ClaimTurnsAsync(Other, 10, default));

        Assert.Equal((D, "1", "says 1"), (first.Conversation, first.Next!.Activity, TextOf(first.Next.Value)));
        Assert.Equal((C, "2"), (second.Conversation, second.Next!.Activity));
        Assert.Empty(await Sut.ClaimTurnsAsync(Worker, 10, default));
    }

    [StoreFact]
    public async Task ClaimTurnAsync_ConversationOfALivingWorker_IsNull()
    {
        await ReceiveAsync("1");
        var claim = await ClaimAsync();

        Assert.Null(await Sut.ClaimTurnAsync(Other, C, default));
        Assert.Null(await Sut.ClaimTurnAsync(Worker, C, default));
        Assert.Equal("1", claim.Next!.Activity);
    }

    [StoreFact]
    public async Task ClaimTurnAsync_UnknownConversation_IsClaimedAndStaysUnknown()
    {
        var claim = await ClaimAsync();

        Assert.Null(claim.Next);
        Assert.Null(await Sut.ClaimTurnAsync(Other, C, default));
        await Sut.ReleaseAsync(claim, default);
        Assert.Null(await Sut.FindConversationAsync(C, default));
        Assert.NotNull(await Sut.ClaimTurnAsync(Other, C, default));
    }

    [StoreFact]
    public async Task CommitTurnAsync_GoesOnWithTheNextInOrder_ThenGivesUp()
    {
        foreach (var activity in new[] { "1", "2", "3" })
        {
            await ReceiveAsync(activity);
        }

        var claim = await ClaimAsync();
        var second = await EndAsync(claim);
        var third = await EndAsync(claim with { Next = second });
        var none = await EndAsync(claim with { Next = third });

        Assert.Equal(("2", "3"), (second!.Activity, third!.Activity));
        Assert.Null(none);
        await ReceiveAsync("4");
        Assert.Equal("4", Assert.Single(await Sut.ClaimTurnsAsync(Other, 10, default)).Next!.Activity);
    }

    [StoreFact]
    public async Task CommitTurnAsync_State_IsWrittenWithTheEnd()
    {
        await ReceiveAsync("1");
        var claim = await ClaimAsync();
        await Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, State = [new StateChange("k", Value("v"))], Reference = Value("r") }, default);

        Assert.Equal("v", TextOf(Assert.Single(await Sut.ReadStateAsync(["k", "unknown"], default)).Value));
        Assert.Equal("r", TextOf((await Sut.FindConversationAsync(C, default))!.Reference));
    }

    [StoreFact]
    public async Task CommitTurnAsync_LostFence_WritesNothingAtAll()
    {
        await ReceiveAsync("1");
        var lost = await ClaimAsync();
        await LetWorkersDieAsync();
        var taken = await ClaimAsync(worker: Other);

        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.CommitTurnAsync(
            new TurnCommit(lost) { Ended = lost.Next, State = [new StateChange("k", Value("v"))], Outbox = [Message("m")], Reminders = [Reminder("r", TimeSpan.FromHours(1))] }, default));

        Assert.True(taken.Fence > lost.Fence);
        Assert.Empty(await Sut.ReadStateAsync(["k"], default));
        Assert.Equal(new RowCounts(0, 0, 1, 0, 0), await Sut.CountRowsAsync(C, default));
        Assert.Null(await EndAsync(taken));
    }

    [StoreFact]
    public async Task CommitTurnAsync_TheSameActivityTwice_IsRefused()
    {
        await ReceiveAsync("1");
        await ReceiveAsync("2");
        var claim = await ClaimAsync();
        await EndAsync(claim, Message("m"));

        await Assert.ThrowsAsync<ClaimLostException>(() => EndAsync(claim, Message("m again")));
        Assert.Equal(1, (await Sut.CountRowsAsync(C, default)).Outbox);
    }

    [StoreFact]
    public async Task CommitTurnAsync_GuardedValueChangedMeanwhile_WritesNothingAtAll()
    {
        await Sut.WriteStateAsync([new StateChange("guarded", Value("theirs"), null, "etag 1")], default);
        await ReceiveAsync("1");
        var claim = await ClaimAsync();

        await Assert.ThrowsAnyAsync<ArgumentException>(() => Sut.CommitTurnAsync(
            new TurnCommit(claim) { Ended = claim.Next, State = [new StateChange("k", Value("v")), new StateChange("guarded", Value("ours"), "etag 0", "etag 2")], Outbox = [Message("m")] }, default));

        Assert.Empty(await Sut.ReadStateAsync(["k"], default));
        Assert.Equal("theirs", TextOf(Assert.Single(await Sut.ReadStateAsync(["guarded"], default)).Value));
        Assert.Equal(1, (await Sut.CountRowsAsync(C, default)).Inbox);
        Assert.Null(await EndAsync(claim));
    }

    [StoreFact]
    public async Task CommitTurnAsync_Answered_KeepsTheKeyAndMakesTheConversation()
    {
        var claim = await ClaimAsync();
        var entry = new InboxEntry(C, "invoke", "person", Now, Value("secret words")) { Alias = "alias", Tenant = "t" };
        Assert.Null(await Sut.CommitTurnAsync(new TurnCommit(claim) { Answered = entry, State = [new StateChange("k", Value("v"))] }, default));

        Assert.True(await Sut.HasReceivedAsync("test", "invoke", default));
        Assert.False(await ReceiveAsync("other id", alias: "alias"));
        Assert.Equal(("person", "t"), ((await Sut.FindConversationAsync(C, default))!.Person, (await Sut.FindConversationAsync(C, default))!.Tenant));
        Assert.DoesNotContain("secret words", await DumpAsync(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task CommitTurnAsync_AnsweredBefore_IsRefused()
    {
        await ReceiveAsync("1");
        var claim = await ClaimAsync();

        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.CommitTurnAsync(
            new TurnCommit(claim) { Answered = new InboxEntry(C, "1", "person", Now, Value("x")), State = [new StateChange("k", Value("v"))] }, default));
        Assert.Empty(await Sut.ReadStateAsync(["k"], default));
    }

    [StoreFact]
    public async Task CommitTurnAsync_Receipt_TakesTheActivitysPlaceUntilItIsTold()
    {
        await SendAsync(C, Message("earlier"));
        await ReceiveAsync("1");
        await ReceiveAsync("2");
        var claim = await ClaimAsync();
        var receipt = await Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, Forgetting = Forgetting.Texts, Receipt = Value("all gone") }, default);

        Assert.Equal(("1", "all gone", true), (receipt!.Activity, TextOf(receipt.Value), receipt.IsReceipt));
        Assert.Equal(new RowCounts(0, 0, 2, 0, 0), await Sut.CountRowsAsync(C, default));
        Assert.False(await ReceiveAsync("1"));

        // Whoever has it then.
        await Sut.ReleaseAsync(claim with { Next = receipt }, default);
        var again = await ClaimAsync(worker: Other);
        Assert.Equal(("all gone", true), (TextOf(again.Next!.Value), again.Next.IsReceipt));
        var next = await EndAsync(again, Message("told"));
        Assert.Equal(("2", false), (next!.Activity, next.IsReceipt));
        Assert.Equal(new RowCounts(0, 0, 1, 1, 0), await Sut.CountRowsAsync(C, default));
        Assert.DoesNotContain("all gone", await DumpAsync(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task CommitTurnAsync_AnsweredWithAReceipt_LeavesItOpen()
    {
        var claim = await ClaimAsync();
        var entry = new InboxEntry(C, "invoke", "person", Now, Value("secret words")) { Alias = "alias" };
        var receipt = await Sut.CommitTurnAsync(new TurnCommit(claim) { Answered = entry, Forgetting = Forgetting.Texts, Receipt = Value("all gone") }, default);

        Assert.Equal(("invoke", "all gone", true), (receipt!.Activity, TextOf(receipt.Value), receipt.IsReceipt));
        Assert.False(await ReceiveAsync("other id", alias: "alias"));
        Assert.Null(await EndAsync(claim with { Next = receipt }, Message("told")));
        Assert.DoesNotContain("secret words", await DumpAsync(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task CountAttemptAsync_CountsAndKeepsTheClaim()
    {
        await ReceiveAsync("1");
        var claim = await ClaimAsync();
        await Sut.CountAttemptAsync(claim, claim.Next!, default);
        await Sut.CountAttemptAsync(claim, claim.Next!, default);
        Assert.Null(await Sut.ClaimTurnAsync(Other, C, default));
        await Sut.ReleaseAsync(claim, default);

        Assert.Equal((2, false), ((await ClaimAsync()).Next!.Attempts, claim.Next!.WasLeft));
        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.CountAttemptAsync(claim, claim.Next!, default));
    }

    [StoreFact]
    public async Task CommitTurnAsync_Ended_LeavesNothingOfTheText()
    {
        await ReceiveAsync("1");
        Assert.Contains("says 1", await DumpAsync(), StringComparison.Ordinal);
        await EndAsync(await ClaimAsync());

        Assert.DoesNotContain("says 1", await DumpAsync(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task PostponeAsync_HoldsTheConversationBackUntilThen()
    {
        await ReceiveAsync("1");
        var claim = await ClaimAsync();
        await Sut.PostponeAsync(claim, claim.Next!, Now.AddSeconds(2), default);
        await ReceiveAsync("2");

        Assert.Empty(await Sut.ClaimTurnsAsync(Worker, 10, default));
        Time.Advance(TimeSpan.FromSeconds(2));
        var again = Assert.Single(await Sut.ClaimTurnsAsync(Worker, 10, default));
        Assert.Equal(("1", 1), (again.Next!.Activity, again.Next.Attempts));
        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.PostponeAsync(claim, claim.Next!, Now, default));
    }

    [StoreFact]
    public async Task ClaimTurnAsync_WhileSomethingIsPutOff_DoesNotForgetIt()
    {
        await ReceiveAsync("1");
        var claim = await ClaimAsync();
        await Sut.PostponeAsync(claim, claim.Next!, Now.AddSeconds(2), default);

        var meanwhile = await Sut.ClaimTurnAsync(Other, C, default);
        Assert.Null(meanwhile!.Next);
        Assert.Equal(Now.AddSeconds(2), meanwhile.Again);
        await Sut.ReleaseAsync(meanwhile, default);

        Assert.Empty(await Sut.ClaimTurnsAsync(Worker, 10, default));
        Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("1", Assert.Single(await Sut.ClaimTurnsAsync(Worker, 10, default)).Next!.Activity);
    }

    [StoreFact]
    public async Task ReleaseAsync_LeavesItForOthers_AndALateOneChangesNothing()
    {
        await ReceiveAsync("1");
        var claim = await ClaimAsync();
        await Sut.ReleaseAsync(claim, default);
        var taken = Assert.Single(await Sut.ClaimTurnsAsync(Other, 10, default));
        await Sut.ReleaseAsync(claim, default);

        Assert.Empty(await Sut.ClaimTurnsAsync(Worker, 10, default));
        Assert.Null(await EndAsync(taken));
    }

    [StoreFact]
    public async Task BeatAsync_KeepsClaims_AndADeadWorkersAreFree()
    {
        await ReceiveAsync("1");
        await ClaimAsync();
        for (var beat = 0; beat < 3; beat++)
        {
            Time.Advance(TimeSpan.FromSeconds(10));
            await Sut.BeatAsync(Worker, default);
        }

        Assert.Empty(await Sut.ClaimTurnsAsync(Other, 10, default));
        await LetWorkersDieAsync();
        Assert.Single(await Sut.ClaimTurnsAsync(Other, 10, default));
    }

    [StoreFact]
    public async Task LeaveAsync_GivesUpAllClaimsAtOnce()
    {
        await SendAsync(D, Message("m"));
        await ReceiveAsync("1");
        await ClaimAsync();
        await DueAsync();
        await Sut.LeaveAsync(Worker, default);

        Assert.Single(await Sut.ClaimTurnsAsync(Other, 10, default));
        Assert.Single(await Sut.ClaimDueAsync(Other, 10, default));
    }

    [StoreFact]
    public async Task ClaimTurnsAsync_ManyWorkersAtOnce_NeverTwoInAConversationAndAllInOrder()
    {
        const int Conversations = 12;
        const int Messages = 8;
        var replica = await OpenAsync();
        var log = new Dictionary<string, List<string>>();
        var inside = new HashSet<ConversationKey>();
        var posting = Task.WhenAll(Enumerable.Range(0, Conversations).Select(number => Task.Run(async () =>
        {
            for (var message = 0; message < Messages; message++)
            {
                await ReceiveAsync($"{number}-{message}", new ConversationKey("test", $"c{number}"));
            }
        })));

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(() => WorkAsync(number % 2 == 0 ? Sut : replica, $"worker {number}"))));
        await posting;

        Assert.Equal(Conversations, log.Count);
        Assert.All(log, pair => Assert.Equal(Enumerable.Range(0, Messages).Select(message => $"{pair.Key[1..]}-{message}"), pair.Value));

        async Task WorkAsync(IStore store, string worker)
        {
            while (Done() < Conversations * Messages)
            {
                foreach (var claim in await store.ClaimTurnsAsync(worker, 2, default))
                {
                    lock (log)
                    {
                        Assert.True(inside.Add(claim.Conversation), "Two workers in one conversation.");
                    }

                    for (var next = claim.Next; next is not null;)
                    {
                        lock (log)
                        {
                            (log.TryGetValue(claim.Conversation.Id, out var noted) ? noted : log[claim.Conversation.Id] = []).Add(next.Activity);
                        }

                        var ended = new TurnCommit(claim) { Ended = next, Outbox = [new OutboxEntry($"to {next.Activity}", Now, Value("x"))] };
                        if ((await store.MeasureAsync(default)).Open >= 0 && Done() % 5 == 0)
                        {
                            await Task.Yield();
                        }

                        lock (log)
                        {
                            inside.Remove(claim.Conversation);
                        }

                        next = await store.CommitTurnAsync(ended, default);
                        lock (log)
                        {
                            Assert.True(next is null || inside.Add(claim.Conversation), "Two workers in one conversation.");
                        }
                    }
                }
            }
        }

        int Done()
        {
            lock (log)
            {
                return log.Values.Sum(noted => noted.Count);
            }
        }
    }
}
