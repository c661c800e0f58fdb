using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Connector;

namespace DeclineBot.Dialogs;

/// <summary>Shows the form, reads it, and goes on with whatever it left open.</summary>
public sealed class FormHandler(Memory memory, PersonClock clock, Voice voice)
{
    /// <summary>Offers the form: as a window in Teams, elsewhere as it is.</summary>
    public Task OfferAsync(ITurnContext turnContext, CancellationToken cancellationToken) => turnContext.Activity.ChannelId == Channels.Msteams
        ? voice.ShowAsync(turnContext, FormOfferCard.Build(voice.Copy), cancellationToken)
        : ShowAsync(turnContext, cancellationToken);

    /// <summary>Shows the form with what is known.</summary>
    public async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        await voice.ShowAsync(turnContext, await BuildAsync(turnContext, cancellationToken), cancellationToken);

    /// <summary>The form with what is known.</summary>
    public async Task<Card> BuildAsync(ITurnContext turnContext, CancellationToken cancellationToken) =>
        FormCard.Build(await memory.DeclineAsync(turnContext, cancellationToken), NoErrors, voice.Copy);

    /// <summary>
    /// Takes a filled-in form. One that cannot be read, or that was made before something else changed, is shown again
    /// with everything that was typed.
    /// </summary>
    public async Task SubmitAsync(DialogContext dc, CardClick click, bool isStale, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        var moment = await clock.NowAsync(dc.Context, cancellationToken);
        var reading = new FormReading(decline, click.Values, moment);
        if (isStale || reading.Errors.Count > 0)
        {
            var errors = reading.Errors.ToDictionary(error => error.Key, error => voice.Copy[error.Value]);
            await voice.ReplaceAsync(dc.Context, isStale ? "form.stale" : null, FormCard.Build(decline, errors, voice.Copy, click.Values), cancellationToken);
            return;
        }

        await memory.KeepAsync(dc.Context, reading.Decline, cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(nameof(PrepareDialog), cancellationToken: cancellationToken);
    }

    private static readonly Dictionary<string, string> NoErrors = [];
}
