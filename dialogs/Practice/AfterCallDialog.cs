using System.Globalization;
using DeclineBot.Cards;
using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Reminders;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Practice;

/// <summary>The other half: asks how the real call went, and has the next text at once. Its options are what the person told already, or null.</summary>
public sealed class AfterCallDialog : ComponentDialog
{
    private static readonly IReadOnlyList<string> PushBacks =
        [ScenarioIds.ChangeYourMind, ScenarioIds.MatchOffer, ScenarioIds.WhichCompany, ScenarioIds.HowMuch, ScenarioIds.MoreTime, ScenarioIds.Guilt];

    private readonly AfterCall _afterCall;
    private readonly SetupReader _reader;
    private readonly ModelAnswers _models;
    private readonly Reminding _reminding;
    private readonly Memory _memory;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public AfterCallDialog(AfterCall afterCall, SetupReader reader, ModelAnswers models, Reminding reminding, Memory memory, Voice voice)
        : base(nameof(AfterCallDialog))
    {
        (_afterCall, _reader, _models, _reminding, _memory, _voice) = (afterCall, reader, models, reminding, memory, voice);
        AddDialog(new TextPrompt(nameof(TextPrompt), ValidateAsync));
        AddDialog(new TextPrompt(nameof(PushBacks)));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, OutcomeStepAsync, PushBackStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private IList<Choice> Outcomes => Voice.Buttons(Enum.GetNames<CallOutcome>().Select(outcome => (outcome, _voice.Copy[$"choice.CallOutcome.{outcome}"])));

    private IList<Choice> Questions => Voice.Buttons(
    [
        .. PushBacks.Select(id => (id, _voice.Copy[$"scenario.{id}.title"])),
        ("", _voice.Copy["after.somethingElse"]),
    ]);

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (stepContext.Options is string told && (Named(told) is not null || _afterCall.Read(told) is CallOutcome.NoAnswer or CallOutcome.PushedBack))
        {
            return await stepContext.NextAsync(told, cancellationToken);
        }

        var line = await _voice.LineAsync(stepContext.Context, "after.ask", cancellationToken);
        return await stepContext.PromptAsync(nameof(TextPrompt), _voice.Prompt(stepContext.Context, line, Outcomes), cancellationToken);
    }

    private async Task<DialogTurnResult> OutcomeStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var outcome = OutcomeOf(stepContext.Answer()) ?? CallOutcome.SaidIt;
        if (outcome != CallOutcome.PushedBack)
        {
            await ShowAsync(stepContext.Context, outcome, null, cancellationToken);
            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        // "They pushed back: could they match it" names the question already.
        if (ScenarioOf(stepContext.Answer()) is { Length: > 0 } scenario)
        {
            return await stepContext.NextAsync(scenario, cancellationToken);
        }

        var line = await _voice.LineAsync(stepContext.Context, "after.which", cancellationToken);
        return await stepContext.PromptAsync(nameof(PushBacks), _voice.Prompt(stepContext.Context, line, Questions), cancellationToken);
    }

    private async Task<DialogTurnResult> PushBackStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var answer = stepContext.Answer();
        var scenario = PushBacks.Contains(answer) ? answer : ScenarioOf(answer);
        var decline = await _memory.DeclineAsync(stepContext.Context, cancellationToken);
        var line = _models.For(scenario is { Length: > 0 } ? scenario : ScenarioIds.ChangeYourMind, "", decline, 0);
        await ShowAsync(stepContext.Context, CallOutcome.PushedBack, line, cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task ShowAsync(ITurnContext turnContext, CallOutcome outcome, string? line, CancellationToken cancellationToken)
    {
        await _reminding.ReportAsync(turnContext, outcome, cancellationToken);
        var decline = await _memory.DeclineAsync(turnContext, cancellationToken);
        await _voice.ShowAsync(turnContext, AfterCallCard.Build(outcome, _afterCall.Write(decline, outcome), line, _voice.Copy), cancellationToken);
    }

    private CallOutcome? OutcomeOf(string answer) =>
        Named(Pick(answer, Outcomes) ?? answer) ?? _afterCall.Read(answer);

    // A reminder's button says which it was.
    private static CallOutcome? Named(string name) => Enum.GetNames<CallOutcome>().Contains(name) ? Enum.Parse<CallOutcome>(name) : null;

    private string? ScenarioOf(string answer) => Pick(answer, Questions) is { } picked ? picked
        : _reader.Find(answer).FirstOrDefault(PushBacks.Contains);

    private static string? Pick(string answer, IList<Choice> choices) =>
        int.TryParse(answer.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= choices.Count
            ? choices[number - 1].Value
            : choices.FirstOrDefault(choice => string.Equals(choice.Action?.Title, answer.Trim(), StringComparison.OrdinalIgnoreCase))?.Value;

    private async Task<bool> ValidateAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken)
    {
        if (OutcomeOf(promptContext.Recognized.Value ?? "") is not null)
        {
            return true;
        }

        var line = await _voice.LineAsync(promptContext.Context, "after.retry", cancellationToken);
        await promptContext.Context.SendActivityAsync(_voice.Ask(promptContext.Context, line, Outcomes), cancellationToken);
        return false;
    }
}
