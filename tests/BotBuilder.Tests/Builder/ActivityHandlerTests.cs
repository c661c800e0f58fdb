using DeclineBot.Framework.Seam;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Builder;

public class ActivityHandlerTests
{
    private readonly RecordingAdapter _adapter = new();
    private readonly LoggingBot _sut = new();

    private sealed class LoggingBot : ActivityHandler
    {
        public List<string> Log { get; } = [];

        protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Add($"message {turnContext.Activity.Text}");

        protected override Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Add($"added {membersAdded.Count}");

        protected override Task OnMembersRemovedAsync(IList<ChannelAccount> membersRemoved, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Add($"removed {membersRemoved.Count}");

        protected override Task OnReactionsAddedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Add("reactions on");

        protected override Task OnReactionsRemovedAsync(IList<MessageReaction> messageReactions, ITurnContext<IMessageReactionActivity> turnContext, CancellationToken cancellationToken) => Add("reactions off");

        protected override Task OnEventAsync(ITurnContext<IEventActivity> turnContext, CancellationToken cancellationToken) => Add($"event {turnContext.Activity.Name}");

        protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Add("installed");

        protected override Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Add("uninstalled");

        protected override Task OnUnrecognizedActivityTypeAsync(ITurnContext turnContext, CancellationToken cancellationToken) => Add($"unrecognised {turnContext.Activity.Type}");

        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
        {
            Log.Add($"verb {invokeValue.Action.Verb} {SubmittedValue.Read(invokeValue.Action.Data)["reason"]}");
            return Task.FromResult(new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = "done" });
        }

        private Task Add(string entry)
        {
            Log.Add(entry);
            return Task.CompletedTask;
        }
    }

    private async Task RunAsync(Activity activity)
    {
        using var turn = new TurnContext(_adapter, activity.ApplyConversationReference(RecordingAdapter.Message().GetConversationReference(), isIncoming: false));
        (turn.Activity.From, turn.Activity.Recipient) = (turn.Activity.Recipient, turn.Activity.From);
        await _sut.OnTurnAsync(turn);
    }

    private async Task<InvokeResponse> InvokeAsync(string name, object? value)
    {
        await RunAsync(new Activity(ActivityTypes.Invoke) { Name = name, Value = value });
        return Assert.IsType<InvokeResponse>(Assert.Single(_adapter.Sent).Value);
    }

    [Fact]
    public async Task OnTurnAsync_Kinds_ReachTheirMethods()
    {
        await RunAsync(new Activity(ActivityTypes.Message) { Text = "hi" });
        await RunAsync(new Activity(ActivityTypes.Event) { Name = "webchat/join" });
        await RunAsync(new Activity(ActivityTypes.MessageReaction) { ReactionsAdded = [new("like")], ReactionsRemoved = [new("sad")] });
        await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "add-upgrade" });
        await RunAsync(new Activity(ActivityTypes.InstallationUpdate) { Action = "remove" });
        await RunAsync(new Activity("shrug"));

        Assert.Equal(["message hi", "event webchat/join", "reactions on", "reactions off", "installed", "uninstalled", "unrecognised shrug"], _sut.Log);
    }

    [Fact]
    public async Task OnTurnAsync_MembersCameAndLeft_TellsOfThoseWhoCame()
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new("bot"), new("una")], MembersRemoved = [new("old")] });

        Assert.Equal(["added 2"], _sut.Log);
    }

    [Fact]
    public async Task OnTurnAsync_OnlyTheBotCame_IsNoNews()
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersAdded = [new("bot")], MembersRemoved = [new("old")] });

        Assert.Empty(_sut.Log);
    }

    [Fact]
    public async Task OnTurnAsync_MembersLeft_TellsOfThem()
    {
        await RunAsync(new Activity(ActivityTypes.ConversationUpdate) { MembersRemoved = [new("una")] });

        Assert.Equal(["removed 1"], _sut.Log);
    }

    [Fact]
    public async Task OnTurnAsync_UnknownInvoke_IsAnsweredWith501() => Assert.Equal(501, (await InvokeAsync("what/ever", null)).Status);

    [Fact]
    public async Task OnTurnAsync_CardAction_IsAnsweredWithItsBody()
    {
        var activity = ActivityJson.Read("""{"type":"invoke","name":"adaptiveCard/action","value":{"action":{"type":"Action.Execute","verb":"save","data":{"reason":"focus"}}}}""");

        var response = await InvokeAsync(activity.Name!, activity.Value);

        Assert.Equal(200, response.Status);
        Assert.Equal("done", Assert.IsType<AdaptiveCardInvokeResponse>(response.Body).Value);
        Assert.Equal(["verb save focus"], _sut.Log);
    }

    [Theory]
    [InlineData("""{"type":"invoke"}""", "BadRequest")]
    [InlineData("""{"type":"invoke","value":"text"}""", "BadRequest")]
    [InlineData("""{"type":"invoke","value":{"action":7}}""", "BadRequest")]
    [InlineData("""{"type":"invoke","value":{}}""", "BadRequest")]
    [InlineData("""{"type":"invoke","value":{"action":{"type":"Action.Submit"}}}""", "NotSupported")]
    public async Task OnTurnAsync_MalformedCardAction_IsAnsweredWith400(string json, string code)
    {
        var response = await InvokeAsync("adaptiveCard/action", ActivityJson.Read(json).Value);

        Assert.Equal(400, response.Status);
        var body = Assert.IsType<AdaptiveCardInvokeResponse>(response.Body);
        Assert.Equal((400, "application/vnd.microsoft.error", code), (body.StatusCode, body.Type, Assert.IsType<Error>(body.Value).Code));
    }

    [Fact]
    public async Task OnTurnAsync_NoType_IsRefused()
    {
        using var turn = new TurnContext(_adapter, new Activity());

        await Assert.ThrowsAsync<ArgumentException>(() => _sut.OnTurnAsync(turn));
    }
}
