using System.Globalization;
using DeclineBot.Coach;
using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Dialogs.Choices;

namespace DeclineBot.Dialogs.Practice;

/// <summary>
/// Proposes a rehearsal that one tap starts, and takes any wish in between: who, how hard, notes or none, one push-back.
/// Its options are a wish in the person's words, or empty.
/// </summary>
public sealed class SetupDialog : ComponentDialog
{
    private const string Stage = "stage";
    private const string Propose = "propose";
    private const string Which = "which";
    private const string Who = "who";
    private const string HowHard = "howHard";
    private const string Notes = "notes";

    private readonly Rehearsing _rehearsing;
    private readonly SetupReader _reader;
    private readonly Memory _memory;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public SetupDialog(Rehearsing rehearsing, SetupReader reader, Memory memory, Voice voice)
        : base(nameof(SetupDialog))
    {
        (_rehearsing, _reader, _memory, _voice) = (rehearsing, reader, memory, voice);
        AddDialog(new TextPrompt(nameof(TextPrompt)));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, TakeStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var option = stepContext.Options as string ?? "";
        if (!option.StartsWith('#') && _reader.Read(option) is { } wish && await FulfilAsync(stepContext.Context, wish, cancellationToken))
        {
            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var stage = option.StartsWith('#') ? option[1..] : Propose;
        stepContext.Values[Stage] = stage;
        var line = stage == Propose
            ? await ProposalAsync(stepContext.Context, cancellationToken)
            : await _voice.LineAsync(stepContext.Context, $"practise.setup.{stage}", cancellationToken);
        return await stepContext.PromptAsync(
            nameof(TextPrompt), _voice.Prompt(stepContext.Context, line, await ButtonsAsync(stepContext.Context, stage, cancellationToken)), cancellationToken);
    }

    private async Task<DialogTurnResult> TakeStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var stage = stepContext.Kept(Stage);
        var buttons = await ButtonsAsync(stepContext.Context, stage, cancellationToken);
        var answer = stepContext.Answer().Trim();
        var button = int.TryParse(answer, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= buttons.Count
            ? buttons[number - 1]
            : buttons.FirstOrDefault(button => string.Equals(button.Action?.Title, answer, StringComparison.OrdinalIgnoreCase));
        switch (button?.Value)
        {
            case "start":
                await _rehearsing.BeginAsync(
                    stepContext.Context, await _rehearsing.ChosenAsync(stepContext.Context, cancellationToken), null, null, cancellationToken);
                return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
            case Which:
                return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), $"#{Which}", cancellationToken);
            case "change":
                return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), $"#{Who}", cancellationToken);
        }

        if (_reader.Read(button?.Action?.Title ?? answer) is not { } wish)
        {
            await _voice.SayAsync(stepContext.Context, "practise.setup.retry", cancellationToken);
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), $"#{stage}", cancellationToken);
        }

        if (await FulfilAsync(stepContext.Context, wish, cancellationToken))
        {
            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        return await stepContext.ReplaceDialogAsync(
            nameof(WaterfallDialog), stage switch { Who => $"#{HowHard}", HowHard => $"#{Notes}", _ => $"#{Propose}" }, cancellationToken);
    }

    // Whoever names what to practise has nothing left to choose.
    private async Task<bool> FulfilAsync(ITurnContext turnContext, SetupWish wish, CancellationToken cancellationToken)
    {
        var chosen = await _rehearsing.ChosenAsync(turnContext, cancellationToken);
        var hasOwn = (await _memory.DeclineAsync(turnContext, cancellationToken)).Company is not null;
        chosen = chosen with
        {
            Player = wish.Player ?? chosen.Player,
            Difficulty = wish.Difficulty ?? chosen.Difficulty,
            Coached = wish.Coached ?? chosen.Coached,
            OwnOffer = hasOwn && (wish.OwnOffer ?? chosen.OwnOffer),
        };
        await _rehearsing.ChooseAsync(turnContext, chosen, cancellationToken);
        if (wish.Scenario is { } scenario)
        {
            await _rehearsing.BeginAsync(turnContext, chosen, _rehearsing.Book.Has(scenario) ? scenario : null, null, cancellationToken);
        }

        return wish.Scenario is not null;
    }

    private async Task<string> ProposalAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var chosen = await _rehearsing.ChosenAsync(turnContext, cancellationToken);
        var cast = await _rehearsing.CastAsync(turnContext, chosen, cancellationToken);
        var copy = _voice.Copy;
        return await _voice.LineAsync(
            turnContext,
            "practise.setup.propose",
            cancellationToken,
            ("name", cast.NameOf(chosen.Player)),
            ("title", copy[$"cast.{chosen.Player}.title"]),
            ("company", cast.Company is { } company ? copy.Say("practise.setup.at", ("company", company)) : ""),
            ("offer", copy[chosen.OwnOffer ? "practise.setup.own" : "practise.setup.example"]),
            ("difficulty", copy[$"practise.setup.difficulty.{chosen.Difficulty}"]),
            ("notes", copy[chosen.Coached ? "practise.setup.coached" : "practise.setup.real"]));
    }

    private async Task<IList<Choice>> ButtonsAsync(ITurnContext turnContext, string stage, CancellationToken cancellationToken)
    {
        var copy = _voice.Copy;
        switch (stage)
        {
            case Which:
                return Voice.Buttons(_rehearsing.Book.Choosable.Select(scenario => (scenario.Id, copy[$"scenario.{scenario.Id}.title"])));
            case Who:
                return Voice.Buttons(Enum.GetNames<OfferedBy>().Select(player => (player, copy[$"choice.Who.{player}"])));
            case HowHard:
                return Voice.Buttons(Enum.GetNames<Difficulty>().Select(difficulty => (difficulty, copy[$"difficulty.{difficulty}"])));
            case Notes:
                return Voice.Buttons(("coached", copy["practise.button.coached"]), ("real", copy["practise.button.real"]));
        }

        var hasOwn = (await _memory.DeclineAsync(turnContext, cancellationToken)).Company is not null;
        var isOwn = (await _rehearsing.ChosenAsync(turnContext, cancellationToken)).OwnOffer;
        return Voice.Buttons(
        [
            ("start", copy["practise.button.start"]),
            (Which, copy["practise.button.which"]),
            ("change", copy["practise.button.change"]),
            .. hasOwn ? [isOwn ? ("example", copy["practise.button.example"]) : ("own", copy["practise.button.own"])] : Array.Empty<(string, string)>(),
        ]);
    }
}
