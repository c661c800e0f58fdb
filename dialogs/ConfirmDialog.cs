using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Dialogs.Questions;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>
/// Asks once before something is lost: starting over, or deleting what is kept. Its options are a <see cref="Confirmation"/>.
/// </summary>
public sealed class ConfirmDialog : ComponentDialog
{
    /// <summary>Start over.</summary>
    public const string StartOver = "startOver";

    /// <summary>Delete everything.</summary>
    public const string Delete = "delete";

    private readonly DataKeeper _data;
    private readonly Listener _listener;
    private readonly Openings _openings;
    private readonly Memory _memory;
    private readonly Voice _voice;

    /// <summary>Wires the steps.</summary>
    public ConfirmDialog(DataKeeper data, Listener listener, Openings openings, Memory memory, Voice voice)
        : base(nameof(ConfirmDialog))
    {
        (_data, _listener, _openings, _memory, _voice) = (data, listener, openings, memory, voice);
        AddDialog(YesNoPrompt.Create(voice));
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [AskStepAsync, ActStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> AskStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var what = Confirmation.Parse(stepContext.Options as string).What;
        var line = await _voice.LineAsync(stepContext.Context, $"confirm.{what}", cancellationToken);
        return await stepContext.PromptAsync(nameof(ConfirmPrompt), YesNoPrompt.Ask(stepContext.Context, line, _voice), cancellationToken);
    }

    private async Task<DialogTurnResult> ActStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var request = Confirmation.Parse(stepContext.Options as string);
        if (stepContext.Result is not true)
        {
            await _voice.SayAsync(stepContext.Context, "confirm.kept", cancellationToken);
            return await stepContext.EndDialogAsync(request.GoOnWith, cancellationToken);
        }

        if (request.What == Delete)
        {
            return await DeleteAsync(stepContext, cancellationToken);
        }

        var old = await _memory.DeclineAsync(stepContext.Context, cancellationToken);
        await _memory.KeepAsync(
            stepContext.Context, new Decline { Revision = old.Revision + 1, TimeZone = old.TimeZone }, cancellationToken);
        var reminders = await _memory.RemindersAsync(stepContext.Context, cancellationToken);
        await _memory.KeepAsync(stepContext.Context, reminders.Renew(), cancellationToken);
        await _voice.SayAsync(stepContext.Context, "startOver.done", cancellationToken);
        if (request.Utterance is { } utterance)
        {
            await _openings.AdoptAsync(
                stepContext.Context, await _listener.HearAsync(stepContext.Context, utterance, null, cancellationToken), cancellationToken);
        }

        return await stepContext.EndDialogAsync(nameof(PrepareDialog), cancellationToken);
    }

    private async Task<DialogTurnResult> DeleteAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var result = await stepContext.EndDialogAsync(cancellationToken: cancellationToken);
        await _data.DeleteAsync(stepContext.Context, cancellationToken);
        return result;
    }
}
