using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.TraceExtensions;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Builder;

public class TurnContextTests
{
    private readonly RecordingAdapter _adapter = new();

    private TurnContext CreateSut() => new(_adapter, RecordingAdapter.Message());

    [Fact]
    public async Task SendActivityAsync_Text_IsAddressedAndMarksTheTurnAnswered()
    {
        using var turn = CreateSut();

        var response = await turn.SendActivityAsync("hello", "spoken", InputHints.ExpectingInput);

        var sent = Assert.Single(_adapter.Sent);
        Assert.Equal(("hello", "spoken", InputHints.ExpectingInput), (sent.Text, sent.Speak, sent.InputHint));
        Assert.Equal(("user", "in", "out0"), (sent.Recipient.Id, sent.ReplyToId, sent.Id));
        Assert.Equal("out0", response.Id);
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task SendActivityAsync_Trace_AnswersNobody()
    {
        using var turn = CreateSut();

        await turn.TraceActivityAsync("trace", "value");

        Assert.False(turn.Responded);
        Assert.Equal("trace", Assert.Single(_adapter.Sent).Name);
    }

    [Fact]
    public async Task SendActivitiesAsync_Nothing_IsRefused()
    {
        using var turn = CreateSut();

        await Assert.ThrowsAsync<ArgumentException>(() => turn.SendActivitiesAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivitiesAsync(null!));
        await Assert.ThrowsAsync<ArgumentNullException>(() => turn.SendActivityAsync(" "));
    }

    [Fact]
    public async Task OnSendActivities_SeveralHandlers_RunInOrderAroundTheAdapter()
    {
        using var turn = CreateSut();
        var log = new List<string>();
        turn.OnSendActivities(async (_, _, next) =>
        {
            log.Add("a in");
            var responses = await next();
            log.Add($"a out {_adapter.Sent.Count}");
            return responses;
        });
        turn.OnSendActivities((_, activities, next) =>
        {
            log.Add("b");
            activities[0].Text += "!";
            return next();
        });

        await turn.SendActivityAsync("hello");

        Assert.Equal(["a in", "b", "a out 1"], log);
        Assert.Equal("hello!", _adapter.Sent[0].Text);
    }

    [Fact]
    public async Task OnSendActivities_NextNotCalled_SendsNothing()
    {
        using var turn = CreateSut();
        turn.OnSendActivities((_, _, _) => Task.FromResult<ResourceResponse[]>([]));

        await turn.SendActivityAsync("hello");

        Assert.Empty(_adapter.Sent);
        Assert.False(turn.Responded);
    }

    [Fact]
    public async Task UpdateActivityAsync_WithHandler_AddressesAndTakesTheNewId()
    {
        using var turn = CreateSut();
        turn.OnUpdateActivity((_, _, next) => next());
        var update = new Activity(ActivityTypes.Message) { Id = "old" };

        await turn.UpdateActivityAsync(update);

        Assert.Equal("c", Assert.Single(_adapter.Updated).Conversation.Id);
        Assert.Equal("updated", update.Id);
    }

    [Fact]
    public async Task DeleteActivityAsync_ById_PointsIntoTheConversation()
    {
        using var turn = CreateSut();
        var seen = string.Empty;
        turn.OnDeleteActivity((_, reference, next) =>
        {
            seen = reference.ActivityId;
            return next();
        });

        await turn.DeleteActivityAsync("x");

        Assert.Equal("x", seen);
        Assert.Equal(("x", "c"), (_adapter.Deleted[0].ActivityId, _adapter.Deleted[0].Conversation.Id));
    }

    [Fact]
    public async Task SendActivityAsync_ExpectReplies_IsBuffered()
    {
        var activity = RecordingAdapter.Message();
        activity.DeliveryMode = DeliveryModes.ExpectReplies;
        using var turn = new TurnContext(_adapter, activity);

        await turn.SendActivityAsync("one");
        await turn.SendActivityAsync("two");

        Assert.Empty(_adapter.Sent);
        Assert.Equal(["one", "two"], turn.BufferedReplyActivities.Select(reply => reply.Text));
        Assert.True(turn.Responded);
    }

    [Fact]
    public async Task Dispose_Afterwards_RefusesEverything()
    {
        var turn = CreateSut();
        turn.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => turn.SendActivityAsync("x"));
        Assert.Throws<ObjectDisposedException>(() => turn.OnSendActivities((_, _, next) => next()));
        Assert.Throws<ObjectDisposedException>(() => turn.TurnState.Get<string>("x"));
    }

    [Fact]
    public async Task TurnContext_FromAnother_SharesStateAndHandlers()
    {
        using var first = CreateSut();
        first.TurnState.Set("key", "value");
        var seen = 0;
        first.OnSendActivities((_, _, next) =>
        {
            seen++;
            return next();
        });
        using var second = new TurnContext(first, RecordingAdapter.Message("other"));

        await second.SendActivityAsync("hello");

        Assert.Equal(("value", 1, "other"), (second.TurnState.Get<string>("key"), seen, second.Activity.Text));
    }

    [Fact]
    public void TurnState_Keys_AreComparedWithoutCase()
    {
        using var turn = CreateSut();
        turn.TurnState.Add("Key", "value");

        Assert.Equal("value", turn.TurnState.Get<string>("kEY"));
        Assert.Null(turn.TurnState.Get<List<string>>("key"));
        Assert.Null(turn.TurnState.Get<string>("other"));
        Assert.Throws<ArgumentException>(() => turn.TurnState.Add("key", "again"));
    }
}
