using DeclineBot.Cards;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>Shows the form, reads it, and goes on with whatever it left open.</summary>
public sealed class FormHandler(Memory memory, PersonClock clock, Voice voice)
{
    /// <summary>Shows the form with what is known.</summary>
    public async Task ShowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        await Voice.ShowAsync(turnContext, FormCard.Build(decline, NoErrors, voice.Copy), cancellationToken);
    }

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
            if (isStale)
            {
                await voice.SayAsync(dc.Context, "form.stale", cancellationToken);
            }

            var errors = reading.Errors.ToDictionary(error => error.Key, error => voice.Copy[error.Value]);
            await Voice.ShowAsync(dc.Context, FormCard.Build(decline, errors, voice.Copy, click.Values), cancellationToken);
            return;
        }

        await memory.KeepAsync(dc.Context, reading.Decline, cancellationToken);
        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(nameof(PrepareDialog), cancellationToken: cancellationToken);
    }

    private static readonly Dictionary<string, string> NoErrors = [];
}
