using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

public sealed class WaterfallDialogTests
{
    [Fact]
    public async Task Steps_EachTurn_RunInOrderWithTheMessageAsResult()
    {
        var talk = new Talk(Talk.Waterfall(
            "steps",
            (step, _) => SayAndWait(step, "one"),
            (step, _) => SayAndWait(step, "two"),
            (step, cancellationToken) => step.EndDialogAsync("done", cancellationToken)));

        Assert.Equal("0 BeginCalled  one", await talk.SayAsync("hi"));
        Assert.Equal("1 ContinueCalled there two", await talk.SayAsync("there"));
        Assert.Empty(await talk.SayAsync("bye"));
        Assert.Equal(DialogTurnStatus.Complete, talk.Status);
        Assert.Equal("done", talk.Result);
    }

    [Fact]
    public async Task LastStep_Waiting_EndsWithTheNextMessage()
    {
        var talk = new Talk(Talk.Waterfall("steps", (_, _) => Task.FromResult(Dialog.EndOfTurn)));

        await talk.SayAsync("hi");
        await talk.SayAsync("last word");

        Assert.Equal("last word", talk.Result);
    }

    [Fact]
    public async Task NextAsync_InAStep_GoesOnWithinTheTurn()
    {
        var talk = new Talk(Talk.Waterfall(
            "steps",
            (step, cancellationToken) => step.NextAsync("passed", cancellationToken),
            (step, _) => SayAndWait(step, "two")));

        Assert.Equal("1 NextCalled passed two", await talk.SayAsync("hi"));
    }

    [Fact]
    public async Task NextAsync_CalledTwice_Throws()
    {
        var talk = new Talk(Talk.Waterfall(
            "steps",
            async (step, cancellationToken) =>
            {
                await step.NextAsync(null, cancellationToken);
                return await step.NextAsync(null, cancellationToken);
            },
            (_, _) => Task.FromResult(Dialog.EndOfTurn)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => talk.SayAsync("hi"));
    }

    [Fact]
    public async Task NextAsync_WithATokenAsResult_Throws()
    {
        var talk = new Talk(Talk.Waterfall("steps", (step, cancellationToken) => step.NextAsync(result: cancellationToken, CancellationToken.None)));

        await Assert.ThrowsAsync<ArgumentException>(() => talk.SayAsync("hi"));
    }

    [Fact]
    public async Task Continue_OnAnythingButAMessage_Waits()
    {
        var talk = new Talk(Talk.Waterfall("steps", (step, _) => SayAndWait(step, "one"), (step, _) => SayAndWait(step, "two")));

        await talk.SayAsync("hi");
        await talk.SendAsync(new Activity(ActivityTypes.Event));

        Assert.Equal(DialogTurnStatus.Waiting, talk.Status);
        Assert.Equal("1 ContinueCalled now two", await talk.SayAsync("now"));
    }

    [Fact]
    public async Task Step_InAComponent_StandsOnItsWaterfallsLevel()
    {
        string? parent = null;
        var talk = new Talk(Talk.Component("component", Talk.Waterfall("steps", (step, _) =>
        {
            parent = step.Parent?.ActiveDialog?.Id;
            return Task.FromResult(Dialog.EndOfTurn);
        })));

        await talk.SayAsync("hi");

        Assert.Equal("component", parent);
    }

    [Fact]
    public void AddStep_Null_Throws() => Assert.Throws<ArgumentNullException>(() => new WaterfallDialog("steps").AddStep(null!));

    [Fact]
    public void GetVersion_NumberOfSteps_IsPartOfIt() =>
        Assert.NotEqual(new WaterfallDialog("steps").GetVersion(), Talk.Waterfall("steps", (_, _) => Task.FromResult(Dialog.EndOfTurn)).GetVersion());

    private static async Task<DialogTurnResult> SayAndWait(WaterfallStepContext step, string text)
    {
        await step.Context.SendActivityAsync($"{step.Index} {step.Reason} {step.Result} {text}");
        return Dialog.EndOfTurn;
    }
}
