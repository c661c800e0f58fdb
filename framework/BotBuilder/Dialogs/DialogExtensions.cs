namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Runs a dialog as the bot's root.</summary>
public static class DialogExtensions
{
    /// <summary>Continues the dialogs in progress, or begins this one when there are none.</summary>
    public static async Task RunAsync(this Dialog dialog, ITurnContext turnContext, IStatePropertyAccessor<DialogState> accessor, CancellationToken cancellationToken)
    {
        var dialogs = new DialogSet(accessor)
        {
            TelemetryClient = turnContext.TurnState.Get<IBotTelemetryClient>() ?? dialog.TelemetryClient,
        };
        dialogs.Add(dialog);

        var dc = await dialogs.CreateContextAsync(turnContext, cancellationToken);
        foreach (var (key, service) in turnContext.TurnState)
        {
            dc.Services[key] = service;
        }

        // A dialog that handles the error has changed the stack, so the turn is tried again.
        while (true)
        {
            try
            {
                await ContinueOrBeginAsync(dialog.Id, dc, cancellationToken);
                return;
            }
            catch (Exception error)
            {
                if (!await EmitErrorAsync(dc, error, cancellationToken))
                {
                    throw;
                }
            }
        }
    }

    private static async Task ContinueOrBeginAsync(string dialogId, DialogContext dc, CancellationToken cancellationToken)
    {
        var turn = await dc.ContinueDialogAsync(cancellationToken);
        if (turn.Status == DialogTurnStatus.Empty)
        {
            await dc.BeginDialogAsync(dialogId, null, cancellationToken);
        }
    }

    private static async Task<bool> EmitErrorAsync(DialogContext dc, Exception error, CancellationToken cancellationToken)
    {
        try
        {
            return await dc.EmitEventAsync(DialogEvents.Error, error, bubble: true, fromLeaf: true, cancellationToken);
        }
        catch (Exception emitting)
        {
            throw new AggregateException("A dialog failed, and so did telling the dialogs of it.", emitting, error);
        }
    }
}
