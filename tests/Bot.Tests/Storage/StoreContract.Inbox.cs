namespace DeclineBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task ReceiveAsync_SameIdOrAlias_IsNewOnce()
    {
        Assert.True(await ReceiveAsync("1", alias: "a"));
        Assert.False(await ReceiveAsync("1"));
        Assert.False(await ReceiveAsync("2", alias: "a"));
        Assert.True(await ReceiveAsync("3", alias: "b"));

        Assert.True(await Sut.HasReceivedAsync("test", "1", default));
        Assert.False(await Sut.HasReceivedAsync("test", "2", default));
        Assert.False(await Sut.HasReceivedAsync("elsewhere", "1", default));
    }

    [StoreFact]
    public async Task ReceiveAsync_AfterItsTurnHasEnded_IsStillKnown()
    {
        await ReceiveAsync("1", alias: "a");
        await EndAsync(await ClaimAsync());

        Assert.False(await ReceiveAsync("1"));
        Assert.False(await ReceiveAsync("2", alias: "a"));
    }

    [StoreFact]
    public async Task ReceiveAsync_EachTwiceAtTheSameInstant_IsNewOnceEach()
    {
        var replica = await OpenAsync();
        var news = await Task.WhenAll(Enumerable.Range(0, 200).Select(number => Task.Run(() => (number % 2 == 0 ? Sut : replica).ReceiveAsync(
            new(number % 3 == 0 ? C : D, number % 4 < 2 ? $"{number / 4}" : $"again {number / 4}", "person", Now, Value("x")) { Alias = $"alias {number / 4}" }, default))));

        Assert.Equal(50, news.Count(isNew => isNew));
    }

    [StoreFact]
    public async Task ReceiveAsync_WithAFeedValue_StandsInTheFeed()
    {
        await ReceiveAsync("1", inFeed: true);
        await ReceiveAsync("1", inFeed: true);

        Assert.Equal("shows 1", TextOf(Assert.Single(await Sut.ReadFeedAsync(C, 0, 10, default)).Value));
    }

    [StoreFact]
    public async Task ReceiveAsync_Conversation_IsFoundWithPersonAndTenant()
    {
        Assert.Null(await Sut.FindConversationAsync(C, default));
        await ReceiveAsync("1", tenant: "t");
        Time.Advance(TimeSpan.FromMinutes(1));
        await EndAsync(await ClaimAsync());

        var found = await Sut.FindConversationAsync(C, default);
        Assert.Equal(("person", "t", Now, null), (found!.Person, found.Tenant, found.LastActive, found.StoppedBecause));
        Assert.Null(found.Reference);
    }

    [StoreFact]
    public async Task IsQuietAsync_UntilTurnsHaveEndedAndDueMessagesAreSent_IsFalse()
    {
        Assert.True(await Sut.IsQuietAsync(C, default));
        await ReceiveAsync("1");
        Assert.False(await Sut.IsQuietAsync(C, default));
        await EndAsync(await ClaimAsync(), Message("m"), Message("later", TimeSpan.FromHours(1)));
        Assert.False(await Sut.IsQuietAsync(C, default));
        await Sut.FinishAsync(await DueAsync(), new DeclineBot.Bot.Storage.DeliveryEnd.Sent(null), default);
        Assert.True(await Sut.IsQuietAsync(C, default));
    }

    [StoreFact]
    public async Task TrimAsync_KeysOfHandledActivities_GoAfterTheirTime()
    {
        await ReceiveAsync("1");
        await EndAsync(await ClaimAsync());
        await ReceiveAsync("2");
        Time.Advance(TimeSpan.FromDays(2));

        await Sut.TrimAsync(Now.AddDays(-3), Now.AddDays(-3), default);
        Assert.True(await Sut.HasReceivedAsync("test", "1", default));
        await Sut.TrimAsync(Now.AddDays(-1), Now.AddDays(-1), default);
        Assert.False(await Sut.HasReceivedAsync("test", "1", default));
        Assert.True(await Sut.HasReceivedAsync("test", "2", default));
    }

    [StoreFact]
    public async Task MeasureAsync_Counts_WhatWaits()
    {
        await SendAsync(C, Message("m"), Message("n"), Message("later", TimeSpan.FromHours(1)));
        Time.Advance(TimeSpan.FromSeconds(5));
        await ReceiveAsync("1", D);

        var measure = await Sut.MeasureAsync(default);
        Assert.Equal((1, Now, 2, Now.AddSeconds(-5), 1), (measure.Open, measure.OldestOpen, measure.Due, measure.OldestDue, measure.Planned));
        Assert.Equal(Now.AddSeconds(-5), measure.OldestTry);
    }
}
