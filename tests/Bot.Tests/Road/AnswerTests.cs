using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Tests.Road;

public sealed class AnswerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AnswerAsync_Invoke_AnswersAndSendsTheRest()
    {
        await using var road = await new RoadScene(_folder, Bot()).StartAsync();

        var answer = await road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None);
        await road.WhenQuietAsync();

        Assert.Equal(200, answer.Invoke?.Status);
        Assert.Equal(["clicked"], road.Sender.Texts);
    }

    [Fact]
    public async Task AnswerAsync_Repeat_HasNoSecondEffect()
    {
        await using var road = await new RoadScene(_folder, Bot()).StartAsync();
        await road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None);

        var again = await road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None);
        await road.WhenQuietAsync();

        Assert.Equal((200, "fine"), (again.Invoke!.Status, again.Invoke.Body));
        Assert.Equal(["clicked"], road.Sender.Texts);
    }

    [Fact]
    public async Task AnswerAsync_SameIdManyTimesAtOnce_HasOneEffect()
    {
        await using var road = await new RoadScene(_folder, Bot(), change: services => services.UseRealTime()).StartAsync();

        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None)));
        await road.WhenQuietAsync();

        Assert.Equal(["clicked"], road.Sender.Texts);
    }

    [Fact]
    public async Task AnswerAsync_ThrowsThreeTimes_AnswersAnErrorAndMayBeRepeated()
    {
        var runs = 0;
        await using var road = await new RoadScene(_folder, new ScriptedBot((_, _) => ++runs <= 3 ? throw new InvalidOperationException() : Task.CompletedTask), change: services => services.UseRealTime()).StartAsync();

        Assert.Equal(500, (await road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None)).Invoke?.Status);
        Assert.Equal(3, runs);
        Assert.Equal(501, (await road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None)).Invoke?.Status);
        Assert.Equal(4, runs);
    }

    [Fact]
    public async Task AnswerAsync_AfterEarlierMessages_ComesAfterThem()
    {
        // Nothing runs by itself here: what came before is run by the one who wants an answer.
        await using var road = new RoadScene(_folder);
        await road.ReceiveAsync("one");
        await road.ReceiveAsync("two");

        var message = road.Message("three");
        message.DeliveryMode = DeliveryModes.ExpectReplies;
        var answer = await road.Runner.AnswerAsync(message, CancellationToken.None);

        Assert.Equal("3: three", Assert.Single(answer.Replies).Text);
    }

    [Fact]
    public async Task AnswerAsync_AnEarlierMessageIsPutOff_ComesAfterIt()
    {
        var failures = 0;
        await using var road = await new RoadScene(_folder, new ScriptedBot((turn, cancellationToken) => turn.Activity.Type == ActivityTypes.Message && ++failures <= 2
            ? throw new InvalidOperationException()
            : turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Type), cancellationToken)), change: services => services.UseRealTime()).StartAsync();
        await road.ReceiveAsync("hello");
        await Eventually.TrueAsync(() => failures > 0);

        await road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None);
        await road.WhenQuietAsync();

        Assert.Equal([ActivityTypes.Message, ActivityTypes.Invoke], road.Sender.Texts);
    }

    [Fact]
    public async Task AnswerAsync_MessagesComeMeanwhile_AreHandledAfterwards()
    {
        var gate = new TaskCompletionSource();
        await using var road = await new RoadScene(_folder, new ScriptedBot(async (turn, cancellationToken) =>
        {
            if (turn.Activity.Type == ActivityTypes.Invoke)
            {
                await gate.Task;
            }

            await turn.SendActivityAsync(MessageFactory.Text(turn.Activity.Type), cancellationToken);
        })).StartAsync();

        var answering = road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None);
        await road.ReceiveAsync("hello");
        await Task.Delay(50);
        Assert.Empty(road.Sender.Texts);
        gate.SetResult();
        await answering;
        await road.WhenQuietAsync();

        Assert.Equal([ActivityTypes.Invoke, ActivityTypes.Message], road.Sender.Texts);
    }

    [Fact]
    public async Task AnswerAsync_Killed_IsNotRunLater()
    {
        await using (var stopped = new RoadScene(_folder, new ScriptedBot((_, _) => throw new InvalidOperationException()), change: services => services.UseRealTime()))
        {
            await stopped.Runner.AnswerAsync(Invoke(stopped, "i1"), CancellationToken.None);
        }

        await using var road = await new RoadScene(_folder, Bot()).StartAsync();
        Assert.Empty(road.Sender.Texts);
        await road.Runner.AnswerAsync(Invoke(road, "i1"), CancellationToken.None);
        await road.WhenQuietAsync();
        Assert.Equal(["clicked"], road.Sender.Texts);
    }

    private static ScriptedBot Bot() => new(async (turn, cancellationToken) =>
    {
        await turn.SendActivityAsync(MessageFactory.Text("clicked"), cancellationToken);
        await turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 200, Body = "fine" } }, cancellationToken);
    });

    private static Activity Invoke(RoadScene road, string id)
    {
        var invoke = road.Message("", id: id);
        invoke.Type = ActivityTypes.Invoke;
        invoke.Name = "adaptiveCard/action";
        return invoke;
    }
}
