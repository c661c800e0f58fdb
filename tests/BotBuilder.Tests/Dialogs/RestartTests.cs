using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;
using Microsoft.Bot.Schema;

namespace DeclineBot.BotBuilder.Tests.Dialogs;

public sealed class RestartTests
{
    [Fact]
    public async Task Waterfall_RestartedBetweenTurns_KeepsStepValuesAndInstance()
    {
        var instances = new HashSet<string?>();
        var talk = new RestartingTalk(() => Talk.Component(
            "root",
            Talk.Waterfall(
                "steps",
                (step, cancellationToken) =>
                {
                    instances.Add(step.ActiveDialog!.State["instanceId"] as string);
                    step.Values["first"] = "kept";
                    return step.PromptAsync("text", Talk.Ask("Name?"), cancellationToken);
                },
                (step, cancellationToken) =>
                {
                    instances.Add(step.ActiveDialog!.State["instanceId"] as string);
                    step.Values["name"] = step.Result;
                    return step.PromptAsync("text", Talk.Ask("Company?"), cancellationToken);
                },
                async (step, cancellationToken) =>
                {
                    instances.Add(step.ActiveDialog!.State["instanceId"] as string);
                    var said = $"{step.Index}: {step.Values["first"] as string}, {step.Values["name"] as string}, {step.Result as string}";
                    await step.Context.SendActivityAsync(said, cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }),
            new TextPrompt("text")));

        Assert.Equal("Name?", await talk.SayAsync("hi"));
        Assert.Equal("Company?", await talk.SayAsync("Ada"));
        Assert.Equal("2: kept, Ada, Acme", await talk.SayAsync("Acme"));
        Assert.Single(instances);
    }

    [Fact]
    public async Task Values_ChangedAfterARestart_AreSaved()
    {
        var talk = new RestartingTalk(() => Talk.Component(
            "root",
            Talk.Waterfall(
                "steps",
                (step, cancellationToken) => step.PromptAsync("text", Talk.Ask("One?"), cancellationToken),
                (step, cancellationToken) =>
                {
                    step.Values["one"] = step.Result;
                    return step.PromptAsync("text", Talk.Ask("Two?"), cancellationToken);
                },
                (step, cancellationToken) =>
                {
                    step.Values["two"] = step.Result;
                    return step.PromptAsync("text", Talk.Ask("Three?"), cancellationToken);
                },
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"{step.Values["one"] as string} {step.Values["two"] as string} {step.Result as string}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }),
            new TextPrompt("text")));

        await talk.SayAsync("hi");
        await talk.SayAsync("a");
        await talk.SayAsync("b");
        Assert.Equal("a b c", await talk.SayAsync("c"));
    }

    [Fact]
    public async Task Options_OfStrings_ComeBackAsWhatTheyWere()
    {
        var talk = new RestartingTalk(() => Talk.Component(
            "root",
            Talk.Waterfall(
                "outer",
                (step, cancellationToken) => step.BeginDialogAsync("text-option", "plain", cancellationToken),
                (step, cancellationToken) => step.BeginDialogAsync("map-option", new Dictionary<string, string> { ["key"] = "mapped" }, cancellationToken),
                (step, cancellationToken) => step.EndDialogAsync(null, cancellationToken)),
            Talk.Waterfall(
                "text-option",
                (step, cancellationToken) => step.PromptAsync("text", Talk.Ask("First?"), cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"option {step.Options as string}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }),
            Talk.Waterfall(
                "map-option",
                (step, cancellationToken) =>
                {
                    step.Values["nested"] = new Dictionary<string, string> { ["inner"] = "nested" };
                    return step.PromptAsync("text", Talk.Ask("Second?"), cancellationToken);
                },
                async (step, cancellationToken) =>
                {
                    var option = (step.Options as IDictionary<string, string>)!["key"];
                    var nested = (step.Values["nested"] as IDictionary<string, string>)!["inner"];
                    await step.Context.SendActivityAsync($"options {option} {nested}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }),
            new TextPrompt("text")));

        Assert.Equal("First?", await talk.SayAsync("hi"));
        Assert.Equal("option plain | Second?", await talk.SayAsync("x"));
        Assert.Equal("options mapped nested", await talk.SayAsync("x"));
    }

    [Fact]
    public async Task Prompt_RestartedBetweenTurns_KeepsItsOptionsAndCountsOn()
    {
        var seen = new List<(int Attempt, PromptOptions Options)>();
        var talk = new RestartingTalk(() => Talk.Component(
            "root",
            Talk.Waterfall(
                "steps",
                (step, cancellationToken) => step.PromptAsync("choice", Options(), cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync(((FoundChoice)step.Result!).Value, cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }),
            new ChoicePrompt("choice", (context, _) =>
            {
                seen.Add((context.AttemptCount, context.Options));
                return Task.FromResult(context.Recognized.Succeeded);
            })));

        Assert.Equal("Where? (1) Phone or (2) E-mail", await talk.SayAsync("hi"));
        Assert.Equal("Again? (1) Phone or (2) E-mail", await talk.SayAsync("qqq"));
        Assert.Equal("Again? (1) Phone or (2) E-mail", await talk.SayAsync("www"));
        Assert.Equal("mail", await talk.SayAsync("by letter"));

        Assert.Equal([1, 2, 3], seen.Select(item => item.Attempt));
        var options = seen[^1].Options;
        Assert.Equal("spoken", options.Prompt!.Speak);
        Assert.Equal(InputHints.AcceptingInput, options.RetryPrompt!.InputHint);
        Assert.Equal(ListStyle.Inline, options.Style);
        Assert.Equal("en-us", options.RecognizeLanguage);
        Assert.Equal("strict", options.Validations);
        Assert.Equal(["phone", "mail"], options.Choices!.Select(choice => choice.Value));
        Assert.Equal("pressed", options.Choices![0].Action!.Value);
        Assert.Equal(["letter"], options.Choices![1].Synonyms);

        static PromptOptions Options() => new()
        {
            Prompt = MessageFactory.Text("Where?", "spoken"),
            RetryPrompt = MessageFactory.Text("Again?"),
            Style = ListStyle.Inline,
            RecognizeLanguage = "en-us",
            Validations = "strict",
            Choices =
            [
                new Choice("phone") { Action = new CardAction(ActionTypes.PostBack, "Phone", value: "pressed") },
                new Choice("mail") { Action = new CardAction(ActionTypes.ImBack, "E-mail", value: "mail"), Synonyms = ["letter"] },
            ],
        };
    }

    [Fact]
    public async Task NestedComponents_RestartedBetweenTurns_ReturnThroughAllLevels()
    {
        var talk = new RestartingTalk(() => Talk.Component(
            "root",
            Talk.Waterfall(
                "outer",
                (step, cancellationToken) => step.BeginDialogAsync("inner", null, cancellationToken),
                async (step, cancellationToken) =>
                {
                    await step.Context.SendActivityAsync($"got {step.Result as string}", cancellationToken: cancellationToken);
                    return await step.EndDialogAsync(null, cancellationToken);
                }),
            Talk.Component(
                "inner",
                Talk.Waterfall(
                    "asking",
                    (step, cancellationToken) => step.PromptAsync("confirm", Talk.Ask("Sure?"), cancellationToken),
                    (step, cancellationToken) => step.EndDialogAsync(step.Result is true ? "a yes" : "a no", cancellationToken)),
                new ConfirmPrompt("confirm"))));

        Assert.Equal("Sure? (1) Yes or (2) No", await talk.SayAsync("hi"));
        Assert.Equal("Sure? (1) Yes or (2) No", await talk.SayAsync("hmm"));
        Assert.Equal("got a yes", await talk.SayAsync("yes"));
        Assert.Equal("Sure? (1) Yes or (2) No", await talk.SayAsync("hi"));
    }

    [Fact]
    public async Task CancelAndReprompt_AfterARestart_FindTheInnerStack()
    {
        var talk = new RestartingTalk(() => new InterruptedDialog());

        Assert.Equal("Name?", await talk.SayAsync("hi"));
        Assert.Equal("help | Name?", await talk.SayAsync("help"));
        Assert.Equal("cancelled", await talk.SayAsync("cancel"));
        Assert.Equal("Name?", await talk.SayAsync("hi"));
    }

    private sealed class InterruptedDialog : ComponentDialog
    {
        public InterruptedDialog()
            : base(nameof(InterruptedDialog))
        {
            AddDialog(Talk.Component(
                "inner",
                Talk.Waterfall("steps", (step, cancellationToken) => step.PromptAsync("text", Talk.Ask("Name?"), cancellationToken)),
                new TextPrompt("text")));
        }

        protected override async Task<DialogTurnResult> OnContinueDialogAsync(DialogContext innerDc, CancellationToken cancellationToken = default)
        {
            switch (innerDc.Context.Activity.Text)
            {
                case "help":
                    await innerDc.Context.SendActivityAsync("help", cancellationToken: cancellationToken);
                    await innerDc.RepromptDialogAsync(cancellationToken);
                    return EndOfTurn;
                case "cancel":
                    await innerDc.Context.SendActivityAsync("cancelled", cancellationToken: cancellationToken);
                    return await innerDc.CancelAllDialogsAsync(cancellationToken);
                default:
                    return await base.OnContinueDialogAsync(innerDc, cancellationToken);
            }
        }
    }
}
