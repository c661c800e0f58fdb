using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task ClaimDueAsync_FirstOfEachConversation_ThenTheNextInOrder()
    {
        await SendAsync(C, Message("1"), Message("2"));

        var first = await DueAsync();
        Assert.Equal(("1", "answers 1", 0), (first.Entry.Activity, TextOf(first.Entry.Value), first.Attempts));
        Assert.Empty(await Sut.ClaimDueAsync(Other, 10, default));
        var second = await Sut.FinishAsync(first, new DeliveryEnd.Sent("platform 1"), default);
        Assert.Equal("2", second!.Entry.Activity);
        Assert.Null(await Sut.FinishAsync(second, new DeliveryEnd.Sent(null), default));

        Assert.Equal((true, "platform 1"), await Sut.FindPlatformIdAsync(C, "1", default));
        Assert.Equal((true, null), await Sut.FindPlatformIdAsync(C, "2", default));
        Assert.Equal((false, null), await Sut.FindPlatformIdAsync(C, "3", default));
        Assert.DoesNotContain("answers", await DumpAsync(), StringComparison.Ordinal);
    }

    [StoreFact]
    public async Task ClaimDueAsync_Message_CarriesWhereToSendIt()
    {
        await ReceiveAsync("1", tenant: "t");
        var claim = await ClaimAsync();
        await Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, Outbox = [Message("m")], Reference = Value("r") }, default);

        var due = await DueAsync();
        Assert.Equal((C, "t", "r", null), (due.Conversation, due.Tenant, TextOf(due.Reference), due.LastReminded));
    }

    [StoreFact]
    public async Task FinishAsync_Again_HoldsBackWhatComesAfter()
    {
        await SendAsync(C, Message("1"), Message("2"));
        Assert.Null(await Sut.FinishAsync(await DueAsync(), new DeliveryEnd.Again(Now.AddSeconds(5)), default));
        Assert.Null((await Sut.MeasureAsync(default)).OldestTry);

        Assert.Empty(await Sut.ClaimDueAsync(Worker, 10, default));
        Time.Advance(TimeSpan.FromSeconds(5));
        var again = await DueAsync();
        Assert.Equal(("1", 1), (again.Entry.Activity, again.Attempts));
    }

    [StoreFact]
    public async Task FinishAsync_Dropped_GoesOnWithTheNext()
    {
        await SendAsync(C, Message("1"), Message("2"));

        Assert.Equal("2", (await Sut.FinishAsync(await DueAsync(), new DeliveryEnd.Dropped(), default))!.Entry.Activity);
        Assert.Equal((false, null), await Sut.FindPlatformIdAsync(C, "1", default));
    }

    [StoreFact]
    public async Task FinishAsync_Stopped_EndsSendingUntilSomethingComesIn()
    {
        await SendAsync(C, Reminder("r", TimeSpan.FromHours(1)), Message("1"), Message("2"));
        Assert.Null(await Sut.FinishAsync(await DueAsync(), new DeliveryEnd.Stopped("blocked"), default));
        Assert.Equal("blocked", (await Sut.FindConversationAsync(C, default))!.StoppedBecause);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Empty(await Sut.ClaimDueAsync(Worker, 10, default));
        Assert.Equal(0, (await Sut.MeasureAsync(default)).Due);

        await ReceiveAsync("back");
        Assert.Null((await Sut.FindConversationAsync(C, default))!.StoppedBecause);
        Assert.Equal("r", (await DueAsync()).Entry.Activity);
    }

    [StoreFact]
    public async Task ClaimDueAsync_PlannedMessage_WaitsForItsTimeAndHoldsNothingBack()
    {
        var due = new DateTimeOffset(2026, 11, 23, 20, 30, 0, TimeSpan.FromHours(9.5));
        await SendAsync(C, Reminder("r", TimeSpan.Zero) with { Due = due, Until = due.AddHours(1) }, Message("1"));

        var message = await DueAsync();
        Assert.Equal("1", message.Entry.Activity);
        Assert.Null(await Sut.FinishAsync(message, new DeliveryEnd.Sent(null), default));
        Time.SetUtcNow(due);
        var reminder = await DueAsync();
        Assert.Equal((due, due.Offset, due.AddHours(1), "kind"), (reminder.Entry.Due, reminder.Entry.Due.Offset, reminder.Entry.Until, reminder.Entry.Reminder));
    }

    [StoreFact]
    public async Task FinishAsync_ReminderSent_IsRemembered()
    {
        await SendAsync(C, Reminder("r", TimeSpan.FromHours(1)), Reminder("s", TimeSpan.FromHours(2)));
        Time.Advance(TimeSpan.FromHours(1));
        var sent = Now;
        Assert.Null(await Sut.FinishAsync(await DueAsync(), new DeliveryEnd.Sent(null), default));
        Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(sent, (await DueAsync()).LastReminded);
    }

    [StoreFact]
    public async Task FinishAsync_LostFence_IsRefused()
    {
        await SendAsync(C, Message("1"));
        var lost = await DueAsync();
        await LetWorkersDieAsync();
        var taken = await DueAsync(Other);

        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.FinishAsync(lost, new DeliveryEnd.Sent("theirs"), default));
        Assert.Null(await Sut.FinishAsync(taken, new DeliveryEnd.Sent("ours"), default));
        Assert.Equal((true, "ours"), await Sut.FindPlatformIdAsync(C, "1", default));
    }

    [StoreFact]
    public async Task FinishAsync_MessageForgottenMeanwhile_IsRefusedAndTheNextIsFree()
    {
        await SendAsync(C, Reminder("r", TimeSpan.Zero));
        var gone = await DueAsync();
        await ReceiveAsync("stop");
        var claim = await ClaimAsync();
        await Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, Reminders = [], Outbox = [Message("done")] }, default);

        await Assert.ThrowsAsync<ClaimLostException>(() => Sut.FinishAsync(gone, new DeliveryEnd.Sent(null), default));
        Assert.Equal("done", (await DueAsync()).Entry.Activity);
    }

    [StoreFact]
    public async Task CommitTurnAsync_Reminders_TakeThePlaceOfPlannedOnes()
    {
        await SendAsync(C, Reminder("old", TimeSpan.FromHours(1)), Message("m"));
        await ReceiveAsync("1");
        var claim = await ClaimAsync();
        await Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, Reminders = [Reminder("new", TimeSpan.FromHours(2))] }, default);

        Assert.Equal(new RowCounts(0, 0, 0, 1, 1), await Sut.CountRowsAsync(C, default));
        Assert.Equal((false, null), await Sut.FindPlatformIdAsync(C, "old", default));
    }

    [StoreFact]
    public async Task ClaimDueAsync_TurnsAndSending_DoNotHinderEachOther()
    {
        await SendAsync(C, Message("1"));
        await ReceiveAsync("2");
        var turn = await ClaimAsync();
        var due = await DueAsync(Other);

        Assert.Null(await EndAsync(turn, Message("2")));
        Assert.Equal("2", (await Sut.FinishAsync(due, new DeliveryEnd.Sent(null), default))!.Entry.Activity);
    }

    [StoreFact]
    public async Task ClaimDueAsync_ManyWorkersAtOnce_SendEachOnceAndInOrder()
    {
        var replica = await OpenAsync();
        var sent = new Dictionary<string, List<string>>();
        for (var number = 0; number < 10; number++)
        {
            await SendAsync(new ConversationKey("test", $"c{number}"), [.. Enumerable.Range(0, 6).Select(message => Message($"{number}-{message}"))]);
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => Task.Run(async () =>
        {
            var store = number % 2 == 0 ? Sut : replica;
            for (var rounds = 0; rounds < 10; rounds++)
            {
                foreach (var claimed in await store.ClaimDueAsync($"worker {number}", 3, default))
                {
                    for (var due = claimed; due is not null; due = await store.FinishAsync(due, new DeliveryEnd.Sent(null), default))
                    {
                        lock (sent)
                        {
                            (sent.TryGetValue(due.Conversation.Id, out var noted) ? noted : sent[due.Conversation.Id] = []).Add(due.Entry.Activity);
                        }
                    }
                }
            }
        })));

        Assert.Equal(10, sent.Count);
        Assert.All(sent, pair => Assert.Equal(Enumerable.Range(0, 6).Select(message => $"{pair.Key[1..]}-{message}"), pair.Value));
    }

    [StoreFact]
    public async Task TrimAsync_IdsOfSentMessages_GoAfterTheirTime()
    {
        await SendAsync(C, Message("1"), Message("later", TimeSpan.FromDays(9)));
        await Sut.FinishAsync(await DueAsync(), new DeliveryEnd.Sent("p"), default);
        Time.Advance(TimeSpan.FromDays(2));
        await Sut.TrimAsync(Now.AddDays(-1), Now.AddDays(-1), default);

        Assert.Equal((false, null), await Sut.FindPlatformIdAsync(C, "1", default));
        Assert.Equal(1, (await Sut.CountRowsAsync(C, default)).Outbox);
    }
}
