using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

public sealed class DeliveryTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Delivery_SeveralMessages_ArriveInOrder()
    {
        await using var road = await new RoadScene(_folder, Counting(5)).StartAsync();

        await road.SayAsync("hello");

        Assert.Equal(["1", "2", "3", "4", "5"], road.Sender.Texts);
    }

    [Fact]
    public async Task Delivery_KilledBeforeSending_SendsAfterTheRestart()
    {
        await using (var road = await new RoadScene(_folder, Counting(3)).StartAsync())
        {
            road.Sender.Next.Enqueue(new DeliveryResult.Sent("p1"));
            road.Sender.Next.Enqueue(new DeliveryResult.Later(TimeSpan.FromSeconds(1), "429"));
            await road.ReceiveAsync("hello");
            await Eventually.TrueAsync(() => road.Sender.Attempts.Count == 2);
        }

        await using var later = await new RoadScene(_folder, Counting(0)).StartAsync();
        await later.PassAsync(TimeSpan.FromSeconds(3), () => later.Sender.Texts.Count == 2);

        Assert.Equal(["2", "3"], later.Sender.Texts);
    }

    [Fact]
    public async Task Delivery_AHostHangsForHundreds_OthersDontWaitForIt()
    {
        await using var road = await new RoadScene(_folder, ScriptedBot.Saying(activity => activity.Conversation.Id)).StartAsync();
        road.Sender.Hangs = host => host == "hanging";
        foreach (var number in Enumerable.Range(0, 400))
        {
            await road.Inbox.ReceiveAsync(MessageTo(road, "hanging", $"h{number}"));
        }

        await Eventually.TrueAsync(() => road.Sender.Attempts.Count == 128);
        var start = road.Time.GetUtcNow();
        await road.Inbox.ReceiveAsync(MessageTo(road, "well", "well"));
        await road.PassAsync(TimeSpan.FromSeconds(5), () => road.Sender.Texts.Count > 0);

        // Nothing that hangs has been given up by then, and what is to follow it waits aside.
        Assert.Equal(["well"], road.Sender.Texts);
        Assert.InRange(road.Time.GetUtcNow() - start, TimeSpan.Zero, TimeSpan.FromSeconds(20));

        road.Sender.Hangs = _ => false;
        await road.PassAsync(TimeSpan.FromMinutes(2), () => road.Sender.Texts.Count == 401);
        Assert.Equal(401, road.Sender.Texts.Distinct().Count());
    }

    [Fact]
    public async Task Delivery_RetryAfter_IsHonouredAndKeepsTheOrder()
    {
        await using var road = await new RoadScene(_folder, Counting(2)).StartAsync();
        road.Sender.Next.Enqueue(new DeliveryResult.Later(TimeSpan.FromSeconds(7), "429"));
        await road.ReceiveAsync("hello");
        await Eventually.TrueAsync(() => road.Log.All.Any(line => line.Contains("429", StringComparison.Ordinal)));
        var refused = road.Time.GetUtcNow();

        await road.PassAsync(TimeSpan.FromSeconds(20), () => road.Sender.Texts.Count == 2);

        Assert.Equal(["1", "2"], road.Sender.Texts);
        Assert.InRange(road.Time.GetUtcNow() - refused, TimeSpan.FromSeconds(7), TimeSpan.FromSeconds(12));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Delivery_NoRetryAfter_WaitsTwoToTwentySecondsEachTime(bool isSure)
    {
        await using var road = await new RoadScene(_folder, Counting(1)).StartAsync();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            road.Sender.Next.Enqueue(isSure ? new DeliveryResult.Later(null, "429") : new DeliveryResult.Unsure("502"));
        }

        var start = road.Time.GetUtcNow();
        await road.ReceiveAsync("hello");
        await road.PassAsync(TimeSpan.FromMinutes(2), () => road.Sender.Texts.Count == 1);

        Assert.Equal(4, road.Sender.Attempts.Count);
        Assert.InRange(road.Time.GetUtcNow() - start, TimeSpan.FromSeconds(3 * 2), TimeSpan.FromSeconds((3 * 20) + 10));
    }

    [Fact]
    public async Task Delivery_OneConversationIsStuck_OthersAreNot()
    {
        await using var road = await new RoadScene(_folder).StartAsync();
        road.Sender.Next.Enqueue(new DeliveryResult.Later(TimeSpan.FromHours(1), "429"));
        await road.ReceiveAsync("hello", "stuck");
        await Eventually.TrueAsync(() => road.Sender.Attempts.Count == 1);

        await road.SayAsync("hello", "other");

        Assert.Equal("other", Assert.Single(road.Sender.Arrived).Conversation.Id);
    }

    [Fact]
    public async Task Delivery_Refused_DropsThatOneAlone()
    {
        await using var road = await new RoadScene(_folder, Counting(3)).StartAsync();
        road.Sender.Next.Enqueue(new DeliveryResult.Refused("413"));

        await road.SayAsync("hello");

        Assert.Equal(["2", "3"], road.Sender.Texts);
        Assert.Contains(road.Log.All, line => line.Contains("dropped: 413", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delivery_Gone_StopsUntilSomethingComesIn()
    {
        await using var road = await new RoadScene(_folder, Counting(2)).StartAsync();
        road.Sender.Next.Enqueue(new DeliveryResult.Gone("403"));

        await road.SayAsync("hello");
        Assert.Single(road.Sender.Attempts);
        Assert.Equal("403", (await road.Store.FindConversationAsync(new ConversationKey("test", "c"), CancellationToken.None))?.StoppedBecause);

        await road.SayAsync("I am back");
        Assert.Equal(["1", "2"], road.Sender.Texts);
        Assert.Null((await road.Store.FindConversationAsync(new ConversationKey("test", "c"), CancellationToken.None))?.StoppedBecause);
    }

    [Fact]
    public async Task Delivery_SenderThrows_IsTriedAgain()
    {
        await using var road = await new RoadScene(_folder, Counting(1)).StartAsync();
        road.Sender.Gate = Task.FromException(new InvalidOperationException("hello"));
        await road.ReceiveAsync("hello");
        await Eventually.TrueAsync(() => !road.Sender.Attempts.IsEmpty);
        road.Sender.Gate = Task.CompletedTask;

        await road.PassAsync(TimeSpan.FromSeconds(30), () => road.Sender.Texts.Count == 1);

        Assert.DoesNotContain(road.Log.All, line => line.Contains("hello", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delivery_ChannelHangs_GivesUpAfterHalfAMinuteAndTriesAgain()
    {
        await using var road = await new RoadScene(_folder, Counting(1)).StartAsync();
        road.Sender.Gate = new TaskCompletionSource().Task;
        await road.ReceiveAsync("hello");
        await Eventually.TrueAsync(() => !road.Sender.Attempts.IsEmpty);
        road.Sender.Gate = Task.CompletedTask;

        await road.PassAsync(TimeSpan.FromMinutes(2), () => road.Sender.Texts.Count == 1);

        Assert.Contains(road.Log.All, line => line.Contains("no answer in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Delivery_ADayInVain_Drops()
    {
        await using var road = await new RoadScene(_folder, Counting(1)).StartAsync();
        road.Sender.Next.Enqueue(new DeliveryResult.Later(TimeSpan.FromHours(23), "429"));
        road.Sender.Next.Enqueue(new DeliveryResult.Later(TimeSpan.FromHours(2), "429"));
        await road.ReceiveAsync("hello");
        await Eventually.TrueAsync(() => road.Log.All.Any(line => line.Contains("429", StringComparison.Ordinal)));

        await road.PassAsync(TimeSpan.FromHours(24), () => road.Sender.Attempts.Count == 2, TimeSpan.FromMinutes(5));
        await road.WhenQuietAsync();

        Assert.Equal(2, road.Sender.Attempts.Count);
        Assert.Empty(road.Sender.Texts);
    }

    [Fact]
    public async Task Delivery_UpdateAndRemoval_NameThePlatformsId()
    {
        var sent = "";
        await using var road = await new RoadScene(_folder, new ScriptedBot(async (turn, cancellationToken) =>
        {
            switch (turn.Activity.Text)
            {
                case "send":
                    sent = (await turn.SendActivityAsync(MessageFactory.Text("first"), cancellationToken)).Id;
                    break;
                case "update":
                    await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent, Text = "second" }, cancellationToken);
                    break;
                default:
                    await turn.DeleteActivityAsync(sent, cancellationToken);
                    break;
            }
        })).StartAsync();

        foreach (var text in (string[])["send", "update", "delete"])
        {
            await road.SayAsync(text);
        }

        Assert.Equal(
            [(ActivityTypes.Message, null), (ActivityTypes.MessageUpdate, "platform-1"), (ActivityTypes.MessageDelete, "platform-1")],
            road.Sender.Attempts.Select(attempt => (attempt.Activity.Type, attempt.PlatformId)));
    }

    [Fact]
    public async Task Delivery_UpdateOfWhatTheChannelSent_KeepsTheChannelsId()
    {
        await using var road = await new RoadScene(_folder, new ScriptedBot((turn, cancellationToken) =>
            turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "1700.42", Text = "second" }, cancellationToken))).StartAsync();

        await road.SayAsync("update");

        Assert.Equal("1700.42", Assert.Single(road.Sender.Attempts).PlatformId);
    }

    [Fact]
    public async Task Delivery_UpdateOfWhatWasNeverSent_IsDropped()
    {
        var sent = "";
        await using var road = await new RoadScene(_folder, new ScriptedBot(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text == "send")
            {
                sent = (await turn.SendActivityAsync(MessageFactory.Text("first"), cancellationToken)).Id;
                await turn.SendActivityAsync(MessageFactory.Text("other"), cancellationToken);
            }
            else
            {
                await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = sent, Text = "second" }, cancellationToken);
            }
        })).StartAsync();
        road.Sender.Next.Enqueue(new DeliveryResult.Sent(null));

        await road.SayAsync("send");
        await road.SayAsync("update");

        Assert.Equal(["first", "other"], road.Sender.Texts);
    }

    private static Activity MessageTo(RoadScene road, string host, string conversation)
    {
        var message = road.Message("hello", conversation);
        message.ServiceUrl = $"https://{host}/";
        return message;
    }

    private static ScriptedBot Counting(int count) => new(async (turn, cancellationToken) =>
    {
        for (var n = 1; n <= count; n++)
        {
            await turn.SendActivityAsync(MessageFactory.Text($"{n}"), cancellationToken);
        }
    });
}
