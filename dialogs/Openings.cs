using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>What to do with an utterance when nothing is going on: an offer told in one sentence, a pasted draft, or neither.</summary>
public sealed class Openings(Memory memory, PersonClock clock, Listener listener, Greeting greeting, Voice voice)
{
    /// <summary>A text of this many words that nobody asked for is a draft.</summary>
    private const int DraftFromWords = 45;

    /// <summary>Turns to what the person wants.</summary>
    public async Task HandleAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var text = dc.Context.Activity.Text?.Trim() ?? "";
        if (text.Length == 0)
        {
            await greeting.OfferMenuAsync(dc.Context, "idle.noText", cancellationToken);
            return;
        }

        if (text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= DraftFromWords)
        {
            await dc.BeginDialogAsync(nameof(ReviewDialog), text, cancellationToken);
            return;
        }

        var heard = await listener.HearAsync(dc.Context, asked: null, cancellationToken);
        if (!heard.Slots.Any(slot => slot is Slot.Standing or Slot.Aftermath or Slot.Offer))
        {
            await greeting.OfferMenuAsync(dc.Context, "idle.notUnderstood", cancellationToken);
            return;
        }

        await BeginAsync(dc, heard, text, cancellationToken);
    }

    private async Task BeginAsync(DialogContext dc, Heard heard, string utterance, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        var isAnotherOffer = heard.Values.Company is { } company && decline.Company is { } known
            && !string.Equals(company, known, StringComparison.OrdinalIgnoreCase);
        if (isAnotherOffer)
        {
            await dc.BeginDialogAsync(nameof(ConfirmDialog), new Confirmation(ConfirmDialog.StartOver, null, utterance).ToString(), cancellationToken);
            return;
        }

        await AdoptAsync(dc.Context, heard, cancellationToken);
        await dc.BeginDialogAsync(nameof(PrepareDialog), cancellationToken: cancellationToken);
    }

    /// <summary>Keeps what was heard and says so.</summary>
    public async Task AdoptAsync(ITurnContext turnContext, Heard heard, CancellationToken cancellationToken)
    {
        if (await listener.AdoptAsync(turnContext, heard, cancellationToken) is not { Count: > 0 } fresh)
        {
            return;
        }

        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var zone = (await clock.NowAsync(turnContext, cancellationToken)).Zone;
        var known = fresh.Order().Select(slot => Heard(slot, SlotValues.Of(decline, slot, zone, voice.Copy))).Where(value => value is not null);
        await voice.SayAsync(turnContext, "opening.heard", cancellationToken, ("known", string.Join(" · ", known)));
    }

    // "Thursday, 22:00" alone does not say what it is; "agency recruiter" does.
    private string? Heard(Slot slot, string? value) =>
        value is not null && voice.Copy.Has($"opening.{slot}") ? voice.Copy.Say($"opening.{slot}", ("value", value)) : value;
}
