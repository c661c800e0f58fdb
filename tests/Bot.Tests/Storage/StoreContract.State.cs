using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Storage;

public abstract partial class StoreContract
{
    [StoreFact]
    public async Task WriteStateAsync_OverANewerRow_LeavesItAlone()
    {
        await Sut.WriteStateAsync([new StateChange("k", Value("one"))], default);
        await MakeNewerAsync("k");
        await ReceiveAsync("1");
        var claim = await ClaimAsync();

        var refusal = await Assert.ThrowsAsync<UnreadableRowException>(() => Sut.WriteStateAsync([new StateChange("j", Value("j")), new StateChange("k", Value("two"))], default));
        Assert.Contains("state/k", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<UnreadableRowException>(() => Sut.CommitTurnAsync(new TurnCommit(claim) { Ended = claim.Next, State = [new StateChange("k", Value("two"))] }, default));
        var row = Assert.Single(await Sut.ReadStateAsync(["j", "k"], default));
        Assert.Equal(("one", 99), (TextOf(row.Value), row.Value.Format));
    }

    [StoreFact]
    public async Task WriteStateAsync_GuardedAtTheSameInstant_IsWrittenOnce()
    {
        var replica = await OpenAsync();
        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
        {
            try
            {
                await (number % 2 == 0 ? Sut : replica).WriteStateAsync([new StateChange("k", Value($"{number}"), null, $"etag {number}")], default);
                return true;
            }
            catch (ArgumentException)
            {
                return false;
            }
        })));

        Assert.Equal(1, written.Count(wasWritten => wasWritten));
    }

    [StoreFact]
    public async Task WriteStateAsync_Removal_RemovesIt()
    {
        await Sut.WriteStateAsync([new StateChange("k", Value("one"))], default);
        await Sut.WriteStateAsync([new StateChange("k", null)], default);

        Assert.Empty(await Sut.ReadStateAsync(["k"], default));
    }

    [StoreFact]
    public async Task AddSecretAsync_AtTheSameInstant_OneStandsForAll()
    {
        var replica = await OpenAsync();
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(number => Task.Run(async () =>
            TextOf(await (number % 2 == 0 ? Sut : replica).AddSecretAsync("kind", "key", Value($"{number}"), default)))));

        var one = Assert.Single(added.Distinct());
        Assert.Equal(one, TextOf(await Sut.GetSecretAsync("kind", "key", default)));
    }

    [StoreFact]
    public async Task PutSecretAsync_Secrets_AreKeptByKindAndKey()
    {
        await Sut.PutSecretAsync("kind", "b", Value("1"), default);
        await Sut.PutSecretAsync("kind", "b", Value("2"), default);
        await Sut.PutSecretAsync("kind", "a", Value("3"), default);
        await Sut.PutSecretAsync("other", "c", Value("4"), default);

        Assert.Equal(["a", "b"], (await Sut.ListSecretsAsync("kind", default)).Order());
        Assert.Equal("2", TextOf(await Sut.GetSecretAsync("kind", "b", default)));
        await Sut.DeleteSecretAsync("kind", "b", default);
        Assert.Null(await Sut.GetSecretAsync("kind", "b", default));
    }

    [StoreFact]
    public async Task AppendToFeedAsync_SameActivity_MovesToTheEnd()
    {
        await Sut.AppendToFeedAsync(C, "1", Value("one"), default);
        await Sut.AppendToFeedAsync(C, "2", Value("two"), default);
        await Sut.AppendToFeedAsync(D, "3", Value("elsewhere"), default);
        var seen = (await Sut.ReadFeedAsync(C, 0, 10, default))[^1].Position;
        await Sut.AppendToFeedAsync(C, "1", Value("one, changed"), default);

        Assert.Equal(["two", "one, changed"], (await Sut.ReadFeedAsync(C, 0, 10, default)).Select(row => TextOf(row.Value)));
        Assert.Equal("1", Assert.Single(await Sut.ReadFeedAsync(C, seen, 10, default)).Activity);
        Assert.Single(await Sut.ReadFeedAsync(C, 0, 1, default));
        await Sut.RemoveFromFeedAsync(C, "1", default);
        Assert.Equal("2", Assert.Single(await Sut.ReadFeedAsync(C, 0, 10, default)).Activity);
    }

    [StoreFact]
    public async Task ReadFeedAsync_WhileOthersAppend_MissesNothing()
    {
        await ReceiveAsync("0");
        var replica = await OpenAsync();
        var writing = Task.WhenAll(Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var number = 0; number < 25; number++)
            {
                await (writer % 2 == 0 ? Sut : replica).AppendToFeedAsync(C, $"{writer}-{number}", Value("x"), default);
            }
        })));

        var seen = new List<string>();
        for (var position = 0L; seen.Count < 100;)
        {
            var isOver = writing.IsCompleted;
            var rows = await Sut.ReadFeedAsync(C, position, 10, default);
            seen.AddRange(rows.Select(row => row.Activity));
            position = rows is [.., var last] ? last.Position : position;
            Assert.False(isOver && rows is [] && seen.Count < 100, $"{seen.Count} of 100");
        }

        await writing;
        Assert.Equal(100, seen.Distinct().Count());
    }

    [StoreFact]
    public async Task Listen_HearsOfWhatIsNew()
    {
        var heard = new HashSet<StoreSignal>();
        Sut.Listen(signal =>
        {
            lock (heard)
            {
                heard.Add(signal);
            }
        });
        await ReceiveAsync("1", inFeed: true);
        await EndAsync(await ClaimAsync(), Message("m"));

        lock (heard)
        {
            Assert.Equal([StoreSignalKind.Inbox, StoreSignalKind.Outbox, StoreSignalKind.Feed], heard.Select(signal => signal.Kind).Order());
            Assert.All(heard, signal => Assert.Equal(C, signal.Conversation));
        }
    }

    [StoreFact]
    public async Task PrepareAsync_SeveralAtOnce_IsDoneOnce()
    {
        var replicas = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(OpenAsync)));
        await Task.WhenAll(replicas.Select(replica => replica.PrepareAsync(default)));
        await Sut.PrepareAsync(default);

        await Sut.WriteStateAsync([new StateChange("k", Value("v"))], default);
        Assert.All(replicas, replica => Assert.NotNull(replica.ReadStateAsync(["k"], default).Result));
    }
}
