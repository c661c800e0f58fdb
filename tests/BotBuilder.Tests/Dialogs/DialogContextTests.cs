using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Adapters;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

public sealed class DialogContextTests
{
    [Fact]
    public async Task BeginDialogAsync_UnknownId_Throws() =>
        await Assert.ThrowsAsync<ArgumentException>(() => CreateSut().BeginDialogAsync("nobody"));

    [Fact]
    public async Task BeginDialogAsync_NoId_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => CreateSut().BeginDialogAsync(string.Empty));

    [Fact]
    public async Task PromptAsync_NoOptions_Throws() =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => CreateSut(new TextPrompt("text")).PromptAsync("text", null!));

    [Fact]
    public async Task ContinueDialogAsync_EmptyStack_IsEmpty() =>
        Assert.Equal(DialogTurnStatus.Empty, (await CreateSut().ContinueDialogAsync()).Status);

    [Fact]
    public async Task ContinueDialogAsync_UnknownDialogOnTheStack_Throws()
    {
        var sut = CreateSut();
        sut.Stack.Add(new DialogInstance { Id = "gone", State = new Dictionary<string, object?>() });

        await Assert.ThrowsAsync<InvalidOperationException>(() => sut.ContinueDialogAsync());
    }

    [Fact]
    public async Task BeginDialogAsync_Twice_PutsTheLaterOnTop()
    {
        var sut = CreateSut(new WaitingDialog("a"), new WaitingDialog("b"));

        await sut.BeginDialogAsync("a");
        await sut.BeginDialogAsync("b");

        Assert.Equal(["b", "a"], sut.Stack.Select(instance => instance.Id));
        Assert.Equal("b", sut.ActiveDialog!.Id);
    }

    [Fact]
    public async Task EndDialogAsync_LastOnTheStack_ReturnsTheResult()
    {
        var sut = CreateSut(new WaitingDialog("a"));
        await sut.BeginDialogAsync("a");

        var turn = await sut.EndDialogAsync("result");

        Assert.Equal((DialogTurnStatus.Complete, "result"), (turn.Status, turn.Result));
        Assert.Null(sut.ActiveDialog);
    }

    [Fact]
    public async Task EndDialogAsync_ATokenAsResult_Throws()
    {
        var sut = CreateSut(new WaitingDialog("a"));
        await sut.BeginDialogAsync("a");

        await Assert.ThrowsAsync<ArgumentException>(() => sut.EndDialogAsync(CancellationToken.None));
    }

    [Fact]
    public async Task ReplaceDialogAsync_ActiveDialog_LeavesTheOneBelowAlone()
    {
        var (a, b, c) = (new WaitingDialog("a"), new WaitingDialog("b"), new WaitingDialog("c"));
        var sut = CreateSut(a, b, c);
        await sut.BeginDialogAsync("a");
        await sut.BeginDialogAsync("b");

        await sut.ReplaceDialogAsync("c", "options");

        Assert.Equal(["c", "a"], sut.Stack.Select(instance => instance.Id));
        Assert.Equal(["ReplaceCalled"], b.Ended);
        Assert.Equal(0, a.Resumed);
        Assert.Equal("options", c.BegunWith);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_EmptyStack_IsEmpty() =>
        Assert.Equal(DialogTurnStatus.Empty, (await CreateSut().CancelAllDialogsAsync()).Status);

    [Fact]
    public async Task CancelAllDialogsAsync_SeveralDialogs_EndsThemAll()
    {
        var (a, b) = (new WaitingDialog("a"), new WaitingDialog("b"));
        var sut = CreateSut(a, b);
        await sut.BeginDialogAsync("a");
        await sut.BeginDialogAsync("b");

        var turn = await sut.CancelAllDialogsAsync();

        Assert.Equal(DialogTurnStatus.Cancelled, turn.Status);
        Assert.Equal(["CancelCalled"], a.Ended);
        Assert.Equal(["CancelCalled"], b.Ended);
        Assert.Equal([DialogEvents.CancelDialog], a.Heard);
        Assert.Empty(b.Heard);
    }

    [Fact]
    public async Task CancelAllDialogsAsync_ADialogBelowHandlesTheEvent_KeepsItAlive()
    {
        var (a, b) = (new WaitingDialog("a") { Handles = "leave" }, new WaitingDialog("b"));
        var sut = CreateSut(a, b);
        await sut.BeginDialogAsync("a");
        await sut.BeginDialogAsync("b");

        await sut.CancelAllDialogsAsync(false, "leave");

        Assert.Equal(["a"], sut.Stack.Select(instance => instance.Id));
        Assert.Equal(["CancelCalled"], b.Ended);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 0)]
    public async Task CancelAllDialogsAsync_WithAndWithoutParents_EndsTheirDialogsOrNot(bool cancelParents, int left)
    {
        var outer = CreateSut(new WaitingDialog("outer"));
        await outer.BeginDialogAsync("outer");
        var inner = new DialogContext(new DialogSet().Add(new WaitingDialog("inner")), outer, new DialogState());
        await inner.BeginDialogAsync("inner");

        await inner.CancelAllDialogsAsync(cancelParents);

        Assert.Empty(inner.Stack);
        Assert.Equal(left, outer.Stack.Count);
    }

    [Fact]
    public async Task RepromptDialogAsync_ActiveDialog_IsAskedToAskAgain()
    {
        var dialog = new WaitingDialog("a");
        var sut = CreateSut(dialog);
        await sut.BeginDialogAsync("a");

        await sut.RepromptDialogAsync();

        Assert.Equal(1, dialog.Reprompted);
    }

    [Fact]
    public async Task RepromptDialogAsync_EventHandled_LeavesTheDialogAlone()
    {
        var dialog = new WaitingDialog("a") { Handles = DialogEvents.RepromptDialog };
        var sut = CreateSut(dialog);
        await sut.BeginDialogAsync("a");

        await sut.RepromptDialogAsync();

        Assert.Equal(0, dialog.Reprompted);
    }

    [Fact]
    public async Task ContinueDialogAsync_SeveralTimesATurn_TellsOfTheActivityOnce()
    {
        var dialog = new WaitingDialog("a");
        var sut = CreateSut(dialog);
        await sut.BeginDialogAsync("a");

        await sut.ContinueDialogAsync();
        await sut.ContinueDialogAsync();

        Assert.Equal([DialogEvents.ActivityReceived], dialog.Heard);
    }

    [Theory]
    [InlineData("de-de", "de-DE")]
    [InlineData("en-us", "en-US")]
    public void GetLocale_OfTheActivity_IsItsCulture(string locale, string expected)
    {
        var sut = CreateSut();
        sut.Context.Activity.Locale = locale;

        Assert.Equal(expected, sut.GetLocale());
    }

    private static DialogContext CreateSut(params Dialog[] dialogs)
    {
        var set = new DialogSet();
        foreach (var dialog in dialogs)
        {
            set.Add(dialog);
        }

        return new DialogContext(set, new TurnContext(new TestAdapter(), new Activity(ActivityTypes.Message) { Text = "hi" }), new DialogState());
    }

    private sealed class WaitingDialog(string id) : Dialog(id)
    {
        public string? Handles { get; init; }

        public List<string> Ended { get; } = [];

        public List<string?> Heard { get; } = [];

        public int Resumed { get; private set; }

        public int Reprompted { get; private set; }

        public object? BegunWith { get; private set; }

        public override Task<DialogTurnResult> BeginDialogAsync(DialogContext dc, object? options = null, CancellationToken cancellationToken = default)
        {
            BegunWith = options;
            return Task.FromResult(EndOfTurn);
        }

        public override Task<DialogTurnResult> ContinueDialogAsync(DialogContext dc, CancellationToken cancellationToken = default) => Task.FromResult(EndOfTurn);

        public override Task<DialogTurnResult> ResumeDialogAsync(DialogContext dc, DialogReason reason, object? result = null, CancellationToken cancellationToken = default)
        {
            Resumed++;
            return Task.FromResult(EndOfTurn);
        }

        public override Task RepromptDialogAsync(ITurnContext turnContext, DialogInstance instance, CancellationToken cancellationToken = default)
        {
            Reprompted++;
            return Task.CompletedTask;
        }

        public override Task EndDialogAsync(ITurnContext turnContext, DialogInstance instance, DialogReason reason, CancellationToken cancellationToken = default)
        {
            Ended.Add(reason.ToString());
            return Task.CompletedTask;
        }

        protected override Task<bool> OnPreBubbleEventAsync(DialogContext dc, DialogEvent e, CancellationToken cancellationToken)
        {
            Heard.Add(e.Name);
            return Task.FromResult(e.Name == Handles);
        }
    }
}
