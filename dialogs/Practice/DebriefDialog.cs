using DeclineBot.Cards;
using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Practice;

/// <summary>Asks the person for their own rating, then shows the debrief and remembers the score.</summary>
public sealed class DebriefDialog : ComponentDialog
{
    private readonly Rehearsing _rehearsing;
    private readonly Memory _memory;
    private readonly PersonClock _clock;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public DebriefDialog(Rehearsing rehearsing, Memory memory, PersonClock clock, Voice voice)
        : base(nameof(DebriefDialog))
    {
        (_rehearsing, _memory, _clock, _voice) = (rehearsing, memory, clock, voice);
        AddDialog(new TextPrompt(nameof(TextPrompt), ValidateAsync));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [RateStepAsync, ShowStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    /// <summary>The numbers that the fields of the rating card hold, as a person would type them.</summary>
    public static string StarsOf(CardClick click)
    {
        // Where a channel shows no fields, the button alone says nothing about the person's view.
        var stars = Enum.GetNames<Criterion>().Select(criterion => click.Values.GetValueOrDefault(criterion, "")).ToList();
        return stars.Contains("") ? PractiseCommands.SkipRating : string.Join(' ', stars);
    }

    private async Task<DialogTurnResult> RateStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var session = await _rehearsing.SessionAsync(stepContext.Context, cancellationToken);
        if (session is null || Score.Of(session.Play(_rehearsing.Machine), _rehearsing.Book) is null)
        {
            return await stepContext.NextAsync("", cancellationToken);
        }

        // The card stands for the question, so that a repeated question is the card again.
        var ask = CardMessage.Create(RatingCard.Build(_voice.Copy), stepContext.Context.Activity.ChannelId);
        ask.InputHint = InputHints.ExpectingInput;
        return await stepContext.PromptAsync(nameof(TextPrompt), new PromptOptions { Prompt = ask }, cancellationToken);
    }

    private async Task<DialogTurnResult> ShowStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var turnContext = stepContext.Context;
        if (await _rehearsing.SessionAsync(turnContext, cancellationToken) is not { } session)
        {
            return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        }

        var practice = await _memory.PracticeAsync(turnContext, cancellationToken);
        var scene = session.Play(_rehearsing.Machine);
        var debrief = Debrief.Of(session, scene, practice.History, _rehearsing.Book);
        var better = debrief.Worst is { } worst
            ? await _rehearsing.ModelAsync(turnContext, session.Setup, worst.Scenario, worst.Beat, session.Answers.Count + 1, cancellationToken)
            : null;
        var cast = await _rehearsing.CastAsync(turnContext, session.Setup, cancellationToken);
        var card = DebriefCard.Build(
            debrief,
            SelfRating.Parse(stepContext.Answer()),
            cast.NameOf(scene.Scenario.Speaker ?? session.Setup.Player),
            better,
            session,
            practice.History,
            _voice.Copy);
        await _voice.ShowAsync(turnContext, card, cancellationToken);
        var moment = await _clock.NowAsync(turnContext, cancellationToken);
        await _memory.KeepAsync(turnContext, practice.Finish(debrief.Past(moment.Now)), cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<bool> ValidateAsync(PromptValidatorContext<string> promptContext, CancellationToken cancellationToken)
    {
        var answer = promptContext.Recognized.Value ?? "";
        // Who doesn't want to rate themselves is not kept from their score.
        if (SelfRating.Parse(answer) is not null || answer == PractiseCommands.SkipRating || promptContext.AttemptCount > 1)
        {
            return true;
        }

        await _voice.SayAsync(promptContext.Context, "practise.rating.retry", cancellationToken);
        return false;
    }
}
