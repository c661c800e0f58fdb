using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

public sealed class ComponentDialogTests
{
    [Fact]
    public async Task Component_InnerDialogEnds_ReturnsItsResultToTheCaller()
    {
        var talk = new Talk(Talk.Component(
            "outer",
            Talk.Waterfall(
                "steps",
                (step, cancellationToken) => step.BeginDialogAsync("inner", null, cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync($"outer of {step.Result}", cancellationToken)),
            Talk.Component(
                "inner",
                Talk.Waterfall("asking", (step, cancellationToken) => step.PromptAsync("text", Talk.Ask("Name?"), cancellationToken)),
                new TextPrompt("text"))));

        Assert.Equal("Name?", await talk.SayAsync("hi"));
        await talk.SayAsync("Ada");

        Assert.Equal("outer of Ada", talk.Result);
        Assert.Empty(talk.Context.Stack);
    }

    [Fact]
    public void InitialDialogId_NotSet_IsTheFirstAdded() =>
        Assert.Equal("first", Talk.Component("component", new TextPrompt("first"), new TextPrompt("second")).InitialDialogId);

    [Fact]
    public async Task BeginDialogAsync_DialogOfAnOuterLevel_IsFound()
    {
        var talk = new Talk(Talk.Component(
            "outer",
            Talk.Component("inner", Talk.Waterfall("asking", (step, cancellationToken) => step.PromptAsync("outer-text", Talk.Ask("Name?"), cancellationToken))),
            new TextPrompt("outer-text")));

        Assert.Equal("Name?", await talk.SayAsync("hi"));
    }

    [Fact]
    public async Task Event_OfAnInnerDialog_BubblesToTheOuterOneOnly()
    {
        var outer = new ListeningDialog("outer");
        outer.AddDialog(Talk.Component("inner", Talk.Waterfall("steps", async (step, cancellationToken) =>
        {
            var handled = await step.EmitEventAsync("news", "value", cancellationToken: cancellationToken);
            var kept = await step.EmitEventAsync("news", "hidden", bubble: false, cancellationToken: cancellationToken);
            await step.Context.SendActivityAsync($"{handled} {kept}", cancellationToken: cancellationToken);
            return Dialog.EndOfTurn;
        })));

        Assert.Equal("True False", await new Talk(outer).SayAsync("hi"));
        Assert.Equal(["value"], outer.Heard);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_InAStep_EndsTheComponentAndCancelsWhatIsInside()
    {
        var ended = new List<string>();
        var talk = new Talk(Talk.Component(
            "outer",
            Talk.Waterfall("steps", (step, cancellationToken) => step.BeginDialogAsync("inner", null, cancellationToken)),
            new EndingDialog("inner", ended, Talk.Waterfall(
                "asking",
                (_, _) => Task.FromResult(Dialog.EndOfTurn),
                (step, cancellationToken) => step.CancelAllDialogsAsync(true, cancellationToken: cancellationToken)))));

        await talk.SayAsync("hi");
        await talk.SayAsync("stop");

        Assert.Equal(["inner CancelCalled"], ended);
        Assert.Empty(talk.Context.Stack);
    }

    [Fact]
    public async Task VersionChange_DialogAddedBetweenTurns_IsEmitted()
    {
        var component = new ListeningDialog("component");
        component.AddDialog(Talk.Waterfall("steps", (_, _) => Task.FromResult(Dialog.EndOfTurn), (_, _) => Task.FromResult(Dialog.EndOfTurn)));
        var talk = new Talk(component);

        await talk.SayAsync("hi");
        Assert.Empty(component.Heard);

        component.AddDialog(new TextPrompt("more"));
        await talk.SayAsync("again");
        Assert.Equal(["component"], component.Heard);
    }

    [Fact]
    public void TelemetryClient_Set_ReachesInnerDialogs()
    {
        var client = new NullBotTelemetryClient();
        var component = Talk.Component("component", new TextPrompt("text"));

        component.TelemetryClient = client;
        Assert.Same(client, component.FindDialog("text")!.TelemetryClient);

        component.TelemetryClient = null!;
        Assert.Same(NullBotTelemetryClient.Instance, component.FindDialog("text")!.TelemetryClient);
    }

    private sealed class ListeningDialog(string id) : ComponentDialog(id)
    {
        public List<object?> Heard { get; } = [];

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            if (e.Name is "news" or DialogEvents.VersionChanged)
            {
                Heard.Add(e.Value);
                return Task.FromResult(true);
            }

            return Task.FromResult(false);
        }
    }

    private sealed class EndingDialog : ComponentDialog
    {
        private readonly List<string> _ended;

        public EndingDialog(string id, List<string> ended, Dialog dialog)
            : base(id)
        {
            _ended = ended;
            AddDialog(dialog);
        }

        protected override Task OnEndDialogAsync(ITurnContext context, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            _ended.Add($"{Id} {reason}");
            return Task.CompletedTask;
        }
    }
}
