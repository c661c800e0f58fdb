using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Tests.Road;

public sealed class InboxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ReceiveAsync_SameIdTwice_HasOneEffect()
    {
        await using var road = await new RoadScene(_folder).StartAsync();

        Assert.True(await road.ReceiveAsync("hello", id: "m1"));
        Assert.False(await road.ReceiveAsync("hello", id: "m1"));
        await road.WhenQuietAsync();

        Assert.Equal(["1: hello"], road.Sender.Texts);
    }

    [Fact]
    public async Task ReceiveAsync_SameAliasTwice_HasOneEffect()
    {
        await using var road = await new RoadScene(_folder).StartAsync();

        Assert.True(await road.ReceiveAsync("hello", id: "event-1", alias: "D1/1700.1"));
        Assert.False(await road.ReceiveAsync("hello", id: "event-2", alias: "D1/1700.1"));
        Assert.True(await road.ReceiveAsync("hello again", id: "event-3", alias: "D1/1700.2"));
        await road.WhenQuietAsync();

        Assert.Equal(["1: hello", "2: hello again"], road.Sender.Texts);
    }

    [Fact]
    public async Task ReceiveAsync_AfterItsTurn_IsStillKnownAndItsTextGone()
    {
        await using var road = await new RoadScene(_folder).StartAsync();
        await road.ReceiveAsync("hello", id: "m1");
        await road.WhenQuietAsync();

        Assert.False(await road.ReceiveAsync("hello", id: "m1"));
        Assert.Equal(1, road.Get<SqliteDatabase>().Read(session => session.Number("SELECT count(*) FROM inbox WHERE value IS NULL AND format IS NULL")));
        Assert.Equal(1, road.Get<SqliteDatabase>().Read(session => session.Number("SELECT count(*) FROM outbox WHERE value IS NULL AND platform_id = 'platform-1'")));
    }

    [Fact]
    public async Task ReceiveAsync_KilledBeforeTheTurn_RunsItAfterTheRestart()
    {
        await using (var stopped = new RoadScene(_folder))
        {
            await stopped.ReceiveAsync("one");
            await stopped.ReceiveAsync("two");
        }

        await using var road = await new RoadScene(_folder).StartAsync();
        await road.WhenQuietAsync();

        Assert.Equal(["1: one", "2: two"], road.Sender.Texts);
    }

    [Fact]
    public async Task ReceiveAsync_ManyConversationsAtOnceEachIdTwice_HandlesEachOnceAndInOrder()
    {
        const int conversations = 20, messages = 20;
        await using var road = await new RoadScene(_folder).StartAsync();

        await Task.WhenAll(Enumerable.Range(0, conversations).Select(async c =>
        {
            for (var m = 1; m <= messages; m++)
            {
                var (text, id) = ($"c{c}", $"c{c}m{m}");
                await Task.WhenAll(road.ReceiveAsync(text, $"c{c}", id), road.ReceiveAsync(text, $"c{c}", id));
            }
        }));
        await Task.WhenAll(Enumerable.Range(0, conversations).Select(c => road.WhenQuietAsync($"c{c}")));

        foreach (var c in Enumerable.Range(0, conversations))
        {
            Assert.Equal(Enumerable.Range(1, messages).Select(m => $"{m}: c{c}"), road.Sender.Arrived.Where(activity => activity.Conversation.Id == $"c{c}").Select(activity => activity.Text));
        }
    }
}
