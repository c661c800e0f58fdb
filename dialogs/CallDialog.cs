using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>Puts the call into the person's calendar: asks when it is, and sends a link.</summary>
public sealed class CallDialog : ComponentDialog
{
    private readonly ICalendarLinks _links;
    private readonly Memory _memory;
    private readonly PersonClock _clock;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public CallDialog(ICalendarLinks links, Memory memory, PersonClock clock, Voice voice, Listener listener)
        : base(nameof(CallDialog))
    {
        (_links, _memory, _clock, _voice) = (links, memory, clock, voice);
        AddDialog(new TimeQuestionDialog(Slot.CallAt, Lean.Future, (d, v) => d with { CallAt = v }, clock, voice, listener));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [WhenStepAsync, LinkStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> WhenStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var decline = await _memory.DeclineAsync(stepContext.Context, cancellationToken);
        var moment = await _clock.NowAsync(stepContext.Context, cancellationToken);
        return decline.CallAt > moment.Now
            ? await stepContext.NextAsync(cancellationToken: cancellationToken)
            : await stepContext.BeginDialogAsync(nameof(Slot.CallAt), cancellationToken: cancellationToken);
    }

    private async Task<DialogTurnResult> LinkStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var decline = await _memory.DeclineAsync(stepContext.Context, cancellationToken);
        var moment = await _clock.NowAsync(stepContext.Context, cancellationToken);
        if (decline.CallAt is { } start)
        {
            if (decline is { Standing: Standing.Decided, DecidedAt: { } decided } && start > new DeclineClock(decided).Due)
            {
                await _voice.SayAsync(stepContext.Context, "calendar.late", cancellationToken);
            }

            // A calendar is often shared with colleagues: the event says nothing about an offer.
            var link = _links.Create(start, _voice.Copy["calendar.title"], _voice.Copy["calendar.notes"]);
            await _voice.ShowAsync(
                stepContext.Context, CallCard.Build(TimeZoneInfo.ConvertTime(start, moment.Zone), link, _voice.Copy), cancellationToken);
        }

        return await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
    }
}
