using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs.Practice;

/// <summary>
/// Practising: the setup, the role-play, the debrief. It is a function of the session in memory, so it can begin anew
/// at any time. Its options are a drill's target, a wish in the person's words, or null to go on where they were.
/// </summary>
public sealed class PractiseDialog : ComponentDialog
{
    private readonly Rehearsing _rehearsing;

    /// <summary>Wires the steps.</summary>
    public PractiseDialog(Rehearsing rehearsing, SetupDialog setup, RehearsalDialog rehearsal, DebriefDialog debrief)
        : base(nameof(PractiseDialog))
    {
        _rehearsing = rehearsing;
        AddDialog(setup);
        AddDialog(rehearsal);
        AddDialog(debrief);
        AddDialog(new WaterfallDialog(nameof(WaterfallDialog), [SetupStepAsync, RehearseStepAsync, DebriefStepAsync, EndStepAsync]));
        InitialDialogId = nameof(WaterfallDialog);
    }

    private async Task<DialogTurnResult> SetupStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken)
    {
        var wish = stepContext.Options as string;
        if (_rehearsing.ReadDrill(wish) is { } drill)
        {
            var chosen = await _rehearsing.ChosenAsync(stepContext.Context, cancellationToken);
            await _rehearsing.BeginAsync(
                stepContext.Context, chosen with { Difficulty = drill.Difficulty ?? chosen.Difficulty }, drill.Scenario, drill.Beat, cancellationToken);
            return await stepContext.NextAsync(cancellationToken: cancellationToken);
        }

        return wish is null && await _rehearsing.SessionAsync(stepContext.Context, cancellationToken) is not null
            ? await stepContext.NextAsync(cancellationToken: cancellationToken)
            : await stepContext.BeginDialogAsync(nameof(SetupDialog), wish ?? "", cancellationToken);
    }

    private static Task<DialogTurnResult> RehearseStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.BeginDialogAsync(nameof(RehearsalDialog), cancellationToken: cancellationToken);

    private static Task<DialogTurnResult> DebriefStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.BeginDialogAsync(nameof(DebriefDialog), cancellationToken: cancellationToken);

    private static Task<DialogTurnResult> EndStepAsync(WaterfallStepContext stepContext, CancellationToken cancellationToken) =>
        stepContext.EndDialogAsync(cancellationToken: cancellationToken);
}
