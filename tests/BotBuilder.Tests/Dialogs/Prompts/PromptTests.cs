using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs.Prompts;

public sealed class PromptTests
{
    [Fact]
    public void Constructor_NoId_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(null!));
        Assert.Throws<ArgumentNullException>(() => new TextPrompt(" "));
    }

    [Fact]
    public async Task Begin_WithoutPromptOptions_Throws() =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => new Talk(new TextPrompt("text"), "no options").SayAsync("hi"));

    [Fact]
    public async Task TextPrompt_AnyMessage_ReturnsItsText()
    {
        var talk = new Talk(new TextPrompt("text"), Talk.Ask("Name?"));

        Assert.Equal("Name?", await talk.SayAsync("hi"));
        await talk.SayAsync("Ada");

        Assert.Equal("Ada", talk.Result);
    }

    [Fact]
    public async Task Begin_PromptWithoutHint_ExpectsInput()
    {
        var talk = new Talk(new TextPrompt("text"), new PromptOptions { Prompt = new Activity(ActivityTypes.Message) { Text = "Name?" } });

        Assert.Equal(InputHints.ExpectingInput, Assert.Single(await talk.RepliesAsync("hi")).InputHint);
    }

    [Fact]
    public async Task Continue_OnAnythingButAMessage_KeepsWaiting()
    {
        var talk = new Talk(new TextPrompt("text"), Talk.Ask("Name?"));

        await talk.SayAsync("hi");
        await talk.SendAsync(new Activity(ActivityTypes.Event) { Name = "noise" });
        Assert.Equal(DialogTurnStatus.Waiting, talk.Status);

        await talk.SayAsync("Ada");
        Assert.Equal("Ada", talk.Result);
    }

    [Fact]
    public async Task Retry_AfterARefusedAnswer_AsksTheRetryPromptOrElseThePrompt()
    {
        var withRetry = new Talk(new TextPrompt("text", (_, _) => Task.FromResult(false)), Talk.Ask("Name?", "Again?"));
        await withRetry.SayAsync("hi");
        Assert.Equal("Again?", await withRetry.SayAsync("x"));

        var without = new Talk(new TextPrompt("text", (_, _) => Task.FromResult(false)), Talk.Ask("Name?"));
        await without.SayAsync("hi");
        Assert.Equal("Name?", await without.SayAsync("x"));
    }

    [Fact]
    public async Task Retry_ValidatorHasSpoken_IsNotAsked()
    {
        var talk = new Talk(
            new TextPrompt("text", async (context, cancellationToken) =>
            {
                await context.Context.SendActivityAsync("too short", cancellationToken: cancellationToken);
                return false;
            }),
            Talk.Ask("Name?", "Again?"));

        await talk.SayAsync("hi");

        Assert.Equal("too short", await talk.SayAsync("x"));
    }

    [Fact]
    public async Task Validator_AcceptsAndSpeaks_StillEnds()
    {
        var talk = new Talk(
            new TextPrompt("text", async (context, cancellationToken) =>
            {
                context.Recognized.Value = "replaced";
                await context.Context.SendActivityAsync("thanks", cancellationToken: cancellationToken);
                return true;
            }),
            Talk.Ask("Name?"));

        await talk.SayAsync("hi");
        Assert.Equal("thanks", await talk.SayAsync("x"));
        Assert.Equal("replaced", talk.Result);
    }

    [Fact]
    public async Task Validator_NothingRecognized_IsAskedAllTheSame()
    {
        var asked = new List<bool>();
        var talk = new Talk(
            new NumberPrompt<int>("number", (context, _) =>
            {
                asked.Add(context.Recognized.Succeeded);
                context.Recognized.Value = -1;
                return Task.FromResult(true);
            }),
            Talk.Ask("How many?"));

        await talk.SayAsync("hi");
        await talk.SayAsync("no idea");

        Assert.Equal([false], asked);
        Assert.Equal(-1, talk.Result);
    }

    [Fact]
    public async Task AttemptCount_InTheValidator_CountsThisAnswer()
    {
        var attempts = new List<int>();
        var talk = new Talk(
            new TextPrompt("text", (context, _) =>
            {
                attempts.Add(context.AttemptCount);
                return Task.FromResult(attempts.Count == 3);
            }),
            Talk.Ask("Name?"));

        foreach (var text in (string[])["hi", "a", "b", "c"])
        {
            await talk.SayAsync(text);
        }

        Assert.Equal([1, 2, 3], attempts);
        Assert.Equal("c", talk.Result);
    }

    [Fact]
    public async Task Resume_AfterADialogOnTop_AsksAgainAndIgnoresItsResult()
    {
        var interrupting = new InterruptingDialog();
        interrupting.AddDialog(new TextPrompt("text"));
        interrupting.AddDialog(Talk.Waterfall("aside", async (step, cancellationToken) =>
        {
            await step.Context.SendActivityAsync("aside", cancellationToken: cancellationToken);
            return await step.EndDialogAsync("not the answer", cancellationToken);
        }));
        var talk = new Talk(interrupting, Talk.Ask("Name?", "Again?"));

        await talk.SayAsync("hi");

        Assert.Equal("aside | Name?", await talk.SayAsync("help"));
        await talk.SayAsync("Ada");
        Assert.Equal("Ada", talk.Result);
    }

    private sealed class InterruptingDialog() : ComponentDialog("interrupting")
    {
        protected override Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default) =>
            innerDc.Context.Activity.Text == "help"
                ? innerDc.BeginDialogAsync("aside", null, cancellationToken)
                : base.OnContinueDialogAsync(innerDc, cancellationToken);
    }
}
