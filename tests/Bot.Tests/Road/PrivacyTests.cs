using DeclineBot.Bot.Road;
using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

public sealed class PrivacyTests : IDisposable
{
    private static readonly ConversationKey Conversation = new("test", "c");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Forget_InATurn_LeavesNothingButItsOwnAnswer()
    {
        await using var road = await new RoadScene(_folder).StartAsync();
        await road.SayAsync("one");
        await road.SayAsync("two");

        await road.SayAsync("forget me");

        var left = await road.Store.CountRowsAsync(Conversation, CancellationToken.None);
        Assert.Equal(new RowCounts(0, 0, 0, 1, 0), left);
        Assert.Equal("forgotten: 2, left: 0", road.Sender.Texts[^1]);
        Assert.Null((await road.Store.FindConversationAsync(Conversation, CancellationToken.None))!.Reference);
        await road.SayAsync("hello");
        Assert.Equal("1: hello", road.Sender.Texts[^1]);
    }

    [Fact]
    public async Task Forget_StoppedBeforeTheAnswer_AnswersLaterAndIsDoneAlready()
    {
        using var stopping = new CancellationTokenSource();
        RoadScene scene = null!;
        var bot = new ScriptedBot(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Text != "forget me")
            {
                await turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Text), cancellationToken);
                return;
            }

            var records = scene.Get<IConversationRecords>();
            await records.ForgetAsync("test", "c", cancellationToken);
            await records.TellLeftAsync(turn, $"left: {IConversationRecords.Left}", cancellationToken);
            await stopping.CancelAsync();
        });
        var clock = default(Microsoft.Extensions.Time.Testing.FakeTimeProvider);
        await using (scene = new RoadScene(_folder, bot))
        {
            clock = scene.Time;
            await scene.ReceiveAsync("one");
            await scene.ReceiveAsync("forget me");
            await scene.ReceiveAsync("hello");
            var claim = await scene.Store.ClaimTurnAsync(scene.Get<Worker>().Id, Conversation, CancellationToken.None);
            await scene.Runner.WorkAsync(claim!, stopping.Token);

            // What was asked for is done, all of it; what is open is its answer, and what came after the wish.
            Assert.Equal(new RowCounts(0, 0, 2, 0, 0), await scene.Store.CountRowsAsync(Conversation, CancellationToken.None));
        }

        await using var again = await new RoadScene(_folder, bot, clock).StartAsync();
        await again.WhenArrivedAsync(2);
        Assert.Equal(["left: 0", "hello"], again.Sender.Texts);
    }

    [Fact]
    public async Task Forget_TurnFails_ForgetsNothing()
    {
        await using var road = await new RoadScene(_folder, new ScriptedBot(async (turn, cancellationToken) =>
        {
            await turn.SendActivityAsync(MessageFactory.Text("noted"), cancellationToken);
            if (turn.Activity.Text == "forget")
            {
                throw new InvalidOperationException();
            }
        })).StartAsync();
        await road.SayAsync("one");
        await road.ReceiveAsync("forget");
        await road.PassAsync(TimeSpan.FromSeconds(10), () => road.Sender.Texts.Count == 2);

        Assert.Equal(2, (await road.Store.CountRowsAsync(Conversation, CancellationToken.None)).Outbox);
    }

    [Theory]
    [InlineData(ActivityTypes.InstallationUpdate)]
    [InlineData(ActivityTypes.ConversationUpdate)]
    public async Task Uninstall_RemovesEverything(string type)
    {
        await using var road = await new RoadScene(_folder).StartAsync();
        await road.SayAsync("one");
        var goodbye = road.Message("", id: "bye");
        goodbye.Type = type;
        goodbye.Action = InstallationUpdateActionTypes.Remove;
        goodbye.MembersRemoved = [goodbye.Recipient];

        await road.Inbox.ReceiveAsync(goodbye);
        await road.WhenQuietAsync();

        Assert.Equal(0, (await road.Store.CountRowsAsync(Conversation, CancellationToken.None)).Total);
        Assert.Null(await road.Store.FindConversationAsync(Conversation, CancellationToken.None));
        Assert.False(await road.ReceiveAsync("", id: "bye"));
    }

    [Fact]
    public async Task TidyAsync_NinetyDaysWithoutActivity_RemovesTheConversation()
    {
        await using var road = await new RoadScene(_folder).StartAsync();
        await road.SayAsync("one", "old");
        road.Time.Advance(TimeSpan.FromDays(89));
        await road.SayAsync("one", "young");
        road.Time.Advance(TimeSpan.FromDays(2));

        await Housekeeping(road).TidyAsync(CancellationToken.None);

        Assert.Equal(0, (await road.Store.CountRowsAsync(new ConversationKey("test", "old"), CancellationToken.None)).Total);
        Assert.Equal(2, (await road.Store.CountRowsAsync(new ConversationKey("test", "young"), CancellationToken.None)).Total);
    }

    [Fact]
    public async Task TidyAsync_AfterTwoDays_ForgetsWhatWasReceived()
    {
        await using var road = await new RoadScene(_folder).StartAsync();
        await road.ReceiveAsync("one", id: "m1");
        await road.WhenQuietAsync();
        road.Time.Advance(TimeSpan.FromHours(47));
        await Housekeeping(road).TidyAsync(CancellationToken.None);
        Assert.False(await road.ReceiveAsync("one", id: "m1"));

        road.Time.Advance(TimeSpan.FromHours(2));
        await Housekeeping(road).TidyAsync(CancellationToken.None);
        Assert.True(await road.ReceiveAsync("one", id: "m1"));
    }

    [Fact]
    public async Task Files_WholeConversation_HoldNoWordOfIt()
    {
        await using (var road = await new RoadScene(_folder).StartAsync())
        {
            foreach (var _ in Enumerable.Range(0, 20))
            {
                await road.SayAsync("MARKER");
            }

            Assert.DoesNotContain(road.Log.All, line => line.Contains("MARKER", StringComparison.Ordinal));
        }

        foreach (var file in Directory.GetFiles(_folder.Path, "*", SearchOption.AllDirectories))
        {
            Assert.DoesNotContain("MARKER", System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file)), StringComparison.Ordinal);
        }
    }

    private static Housekeeping Housekeeping(RoadScene road) => road.Get<IEnumerable<Microsoft.Extensions.Hosting.IHostedService>>().OfType<Housekeeping>().Single();
}
