using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>
/// Prepares a decline: asks what is still open, one question at a time, and shows the texts. It is a function of the
/// decline, so it can begin anew at any time; a slot's name as its options asks that one first, for `back` and `edit`.
/// </summary>
public sealed class PrepareDialog : ComponentDialog
{
    private readonly Memory _memory;
    private readonly TextsPresenter _texts;

    /// <summary>Wires the questions.</summary>
    public PrepareDialog(Memory memory, PersonClock clock, Voice voice, Listener listener, Coaching coaching, TextsPresenter texts)
        : base(nameof(PrepareDialog))
    {
        (_memory, _texts) = (memory, texts);
        AddDialog(new ChoiceQuestionDialog<Standing>(Slot.Standing, d => d.Standing, (d, v) => d with { Standing = v }, voice, listener));
        AddDialog(new ChoiceQuestionDialog<Aftermath>(Slot.Aftermath, d => d.Aftermath, (d, v) => d with { Aftermath = v }, voice, listener));
        AddDialog(new OfferQuestionDialog(voice, listener));
        AddDialog(new WhoQuestionDialog(voice, listener));
        AddDialog(new ChoiceQuestionDialog<Origin>(Slot.Origin, d => d.Origin, (d, v) => d with { Origin = v }, voice, listener));
        AddDialog(new ChoiceQuestionDialog<Medium>(Slot.Medium, d => d.Medium, (d, v) => d with { Medium = v }, voice, listener));
        AddDialog(new TimeQuestionDialog(Slot.AnswerBy, Lean.Future, (d, v) => d with { AnswerBy = v }, clock, voice, listener));
        AddDialog(new TimeQuestionDialog(Slot.Decided, Lean.Past, (d, v) => d with { DecidedAt = v }, clock, voice, listener));
        AddDialog(StatementQuestionDialog.ForReason(coaching, memory, voice, listener));
        AddDialog(StatementQuestionDialog.ForThanks(coaching, memory, voice, listener));
        AddDialog(new ChoiceQuestionDialog<StayInTouch>(
            Slot.StayInTouch, d => d.StayInTouch, (d, v) => d with { StayInTouch = v }, voice, listener));
        AddVolunteeredQuestions(clock, voice, listener);
        AddDialog(new WaterfallDialog(
            nameof(WaterfallDialog),
            [
                EditStepAsync, StandingStepAsync, AftermathStepAsync, OfferStepAsync, WhoStepAsync, OriginStepAsync,
                MediumStepAsync, AnswerByStepAsync, DecidedStepAsync, ReasonStepAsync, ThanksStepAsync, StayInTouchStepAsync,
                TextsStepAsync,
            ]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    // Nobody is asked these one by one; `edit the hiring manager` asks just that.
    private void AddVolunteeredQuestions(PersonClock clock, Voice voice, Listener listener)
    {
        AddDialog(new NameQuestionDialog(Slot.HiringManager, (d, v) => d with { HiringManagerName = v }, voice, listener));
        AddDialog(new NameQuestionDialog(Slot.Referrer, (d, v) => d with { ReferrerName = v }, voice, listener));
        AddDialog(new ChoiceQuestionDialog<YesNo>(
            Slot.Letter,
            d => d.LetterCame is { } came ? came ? YesNo.Yes : YesNo.No : null,
            (d, v) => d with { LetterCame = v == YesNo.Yes },
            voice,
            listener));
        AddDialog(new ChoiceQuestionDialog<Destination>(
            Slot.Destination, d => d.Destination, (d, v) => d with { Destination = v }, voice, listener));
        AddDialog(new TimeQuestionDialog(Slot.OfferEnds, Lean.Future, (d, v) => d with { OfferEnds = v }, clock, voice, listener));
        AddDialog(new TimeQuestionDialog(Slot.CallAt, Lean.Future, (d, v) => d with { CallAt = v }, clock, voice, listener));
    }

    /// <summary>As the dialog's options: ask a slot first, whose answer has been given already.</summary>
    public static string With(Slot slot, string answer) => $"{slot}\n{answer}";

    private static Task<DialogTurnResult> EditStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.Options is not string options ? stepContext.NextAsync(cancellationToken: cancellationToken)
            : options.Split('\n', 2) is [var slot, var answer] ? stepContext.BeginDialogAsync(slot, answer, cancellationToken)
            : stepContext.BeginDialogAsync(options, StatementQuestionDialog.AskAgain, cancellationToken);

    private Task<DialogTurnResult> StandingStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Standing, stepContext, cancellationToken);

    private Task<DialogTurnResult> AftermathStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Aftermath, stepContext, cancellationToken);

    private Task<DialogTurnResult> OfferStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Offer, stepContext, cancellationToken);

    private Task<DialogTurnResult> WhoStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Who, stepContext, cancellationToken);

    private Task<DialogTurnResult> OriginStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Origin, stepContext, cancellationToken);

    private Task<DialogTurnResult> MediumStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Medium, stepContext, cancellationToken);

    private Task<DialogTurnResult> AnswerByStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.AnswerBy, stepContext, cancellationToken);

    private Task<DialogTurnResult> DecidedStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Decided, stepContext, cancellationToken);

    private Task<DialogTurnResult> ReasonStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Reason, stepContext, cancellationToken);

    private Task<DialogTurnResult> ThanksStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.Thanks, stepContext, cancellationToken);

    private Task<DialogTurnResult> StayInTouchStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        AskAsync(Slot.StayInTouch, stepContext, cancellationToken);

    private async Task<DialogTurnResult> TextsStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        if (Interview.Next(await _memory.DeclineAsync(stepContext.Context, cancellationToken)) is not null)
        {
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), cancellationToken: cancellationToken);
        }

        await _texts.ShowAsync(stepContext.Context, cancellationToken);
        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> AskAsync(Slot slot, WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var decline = await _memory.DeclineAsync(stepContext.Context, cancellationToken);
        if (Interview.Next(decline) is { } next && next != slot && Interview.Questions(decline).Contains(slot) && !Interview.IsSettled(decline, slot))
        {
            // An earlier question is open again, or was left open for something else that was said.
            return await stepContext.ReplaceDialogAsync(nameof(WaterfallDialog), cancellationToken: cancellationToken);
        }

        return Interview.Questions(decline).Contains(slot) && !Interview.IsSettled(decline, slot)
            ? await stepContext.BeginDialogAsync(slot.ToString(), cancellationToken: cancellationToken)
            : await stepContext.NextAsync(cancellationToken: cancellationToken);
    }
}
