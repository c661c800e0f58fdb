using DeclineBot.Coach;
using DeclineBot.Coach.Understanding;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>What to do with an utterance when nothing is going on: an offer told in one sentence, a pasted draft, or neither.</summary>
public sealed class Openings(Memory memory, Listener listener, Coaching coaching, Greeting greeting)
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
            await greeting.OfferMenuAsync(dc.Context, coaching.IsOtherLanguage(text) ? "idle.otherLanguage" : Greeting.NotUnderstood, cancellationToken);
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
        if (await listener.AdoptAsync(turnContext, heard, cancellationToken) is { Count: > 0 } fresh)
        {
            await listener.NoteAsync(turnContext, fresh, cancellationToken);
        }
    }
}
