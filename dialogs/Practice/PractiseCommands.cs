using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs.Practice;

/// <summary>What commands mean while somebody practises: a hint, the bot's own words, once more, a pause, the end.</summary>
public sealed class PractiseCommands(Rehearsing rehearsing, Voice voice)
{
    /// <summary>What the rating's question hears when the person would rather not rate themselves.</summary>
    public const string SkipRating = "skip";

    /// <summary>Whether an utterance that could be a command is an answer: on a call, "hi" and "thank you" are said to the other side.</summary>
    public static bool IsAnswer(DialogContext dc, Command command) =>
        Phase(dc) == nameof(RehearsalDialog) && (command is Command.Hello or Command.Thanks || Asides.Are(command));

    /// <summary>Whether the person is being asked to rate themselves.</summary>
    public static bool IsRating(DialogContext dc) => Phase(dc) == nameof(DebriefDialog);

    /// <summary>Does what the person wants, when practising gives it a meaning of its own.</summary>
    /// <returns>False when it means the same as ever.</returns>
    public async Task<bool> TryAsync(DialogContext dc, Instruction instruction, CancellationToken cancellationToken)
    {
        switch (Phase(dc))
        {
            case nameof(RehearsalDialog):
                return await TryOnCallAsync(dc, instruction.Command, cancellationToken);
            case nameof(DebriefDialog) when instruction.Command is Command.Skip or Command.Cancel:
                dc.Context.Activity.Text = SkipRating;
                await dc.ContinueDialogAsync(cancellationToken);
                return true;
            case null when instruction.Command == Command.GoOn && await rehearsing.SessionAsync(dc.Context, cancellationToken) is { IsPaused: true }:
                await voice.SayAsync(dc.Context, "practise.resumed", cancellationToken);
                await GoOnAsync(dc, cancellationToken);
                return true;
        }

        if (instruction.Command is Command.Hint or Command.SayForMe or Command.Again or Command.Pause)
        {
            await voice.SayAsync(dc.Context, "practise.notNow", cancellationToken);
            await dc.RepromptDialogAsync(cancellationToken);
            return true;
        }

        return false;
    }

    /// <summary>Begins to practise, or goes on with what was begun.</summary>
    public async Task BeginAsync(DialogContext dc, string? wish, CancellationToken cancellationToken)
    {
        if (wish is null && await rehearsing.SessionAsync(dc.Context, cancellationToken) is not null)
        {
            await voice.SayAsync(dc.Context, "practise.resumed", cancellationToken);
            await GoOnAsync(dc, cancellationToken);
            return;
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(nameof(PractiseDialog), wish, cancellationToken);
    }

    private async Task<bool> TryOnCallAsync(DialogContext dc, Command command, CancellationToken cancellationToken)
    {
        if (await rehearsing.SessionAsync(dc.Context, cancellationToken) is not { } session)
        {
            return false;
        }

        switch (command)
        {
            case Command.Hint:
                await HintAsync(dc, session, cancellationToken);
                return true;
            case Command.SayForMe:
                await SayForMeAsync(dc, session, cancellationToken);
                return true;
            case Command.Again or Command.Back:
                await AgainAsync(dc, session, cancellationToken);
                return true;
            case Command.Pause:
                await rehearsing.KeepAsync(dc.Context, session with { IsPaused = true }, cancellationToken);
                await dc.CancelAllDialogsAsync(cancellationToken);
                await voice.SayAsync(dc.Context, "practise.paused", cancellationToken);
                return true;
            case Command.Cancel:
                await StopAsync(dc, session, cancellationToken);
                return true;
            case Command.Help or Command.Why or Command.Skip or Command.GoOn:
                await voice.SayAsync(dc.Context, $"practise.aside.{command}", cancellationToken);
                await dc.RepromptDialogAsync(cancellationToken);
                return true;
            default:
                return false;
        }
    }

    private async Task HintAsync(DialogContext dc, Session session, CancellationToken cancellationToken)
    {
        var hints = session.Play(rehearsing.Machine).Scenario.Hints;
        await voice.SayAsync(dc.Context, "practise.hint", cancellationToken, ("hint", hints[session.Hints % hints.Count]));
        await rehearsing.KeepAsync(dc.Context, session with { Hints = session.Hints + 1 }, cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task SayForMeAsync(DialogContext dc, Session session, CancellationToken cancellationToken)
    {
        var scene = session.Play(rehearsing.Machine);
        if (scene.Scenario.Beats[scene.Beat].Choices.Count > 0)
        {
            await voice.SayAsync(dc.Context, "practise.notNow", cancellationToken);
            await dc.RepromptDialogAsync(cancellationToken);
            return;
        }

        // Asked again, it says it differently.
        var turn = session.Answers.Count + (session.Offered is null ? 0 : 1);
        var model = await rehearsing.ModelAsync(dc.Context, session.Setup, scene.Scenario.Id, scene.Beat, turn, cancellationToken);
        if (model == session.Offered)
        {
            model = await rehearsing.ModelAsync(dc.Context, session.Setup, scene.Scenario.Id, scene.Beat, turn + 1, cancellationToken);
        }

        await rehearsing.KeepAsync(dc.Context, session with { Offered = model }, cancellationToken);
        await voice.SayAsync(dc.Context, "practise.model", cancellationToken, ("model", model));
        await GoOnAsync(dc, cancellationToken);
    }

    private async Task AgainAsync(DialogContext dc, Session session, CancellationToken cancellationToken)
    {
        await rehearsing.KeepAsync(dc.Context, session.TakeBack(), cancellationToken);
        await voice.SayAsync(dc.Context, session.Answers.Count == 0 ? "practise.againFirst" : "practise.again", cancellationToken);
        await GoOnAsync(dc, cancellationToken);
    }

    // What was said is worth a debrief, however short it was.
    private async Task StopAsync(DialogContext dc, Session session, CancellationToken cancellationToken)
    {
        if (session.Answers.Count == 0)
        {
            await rehearsing.KeepAsync(dc.Context, null, cancellationToken);
            await dc.CancelAllDialogsAsync(cancellationToken);
            await voice.SayAsync(dc.Context, "practise.stoppedEarly", cancellationToken);
            return;
        }

        await rehearsing.KeepAsync(dc.Context, session with { IsStopped = true }, cancellationToken);
        await GoOnAsync(dc, cancellationToken);
    }

    private static async Task GoOnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(nameof(PractiseDialog), null, cancellationToken);
    }

    private static string? Phase(DialogContext dc)
    {
        for (var child = dc; child is not null; child = child.Child)
        {
            if (child.ActiveDialog?.Id is nameof(SetupDialog) or nameof(RehearsalDialog) or nameof(DebriefDialog))
            {
                return child.ActiveDialog.Id;
            }
        }

        return dc.ActiveDialog is null ? null : "";
    }
}
