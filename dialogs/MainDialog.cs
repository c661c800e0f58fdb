using DeclineBot.Cards;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Practice;
using DeclineBot.Dialogs.Reminders;
using DeclineBot.Dialogs.Talk;
using DeclineBot.Dialogs.Teams;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>
/// The root of the conversation. Each turn is a click on a card, a command, an answer to what was asked, or the
/// opening of something new, in this order.
/// </summary>
public sealed class MainDialog : ComponentDialog
{
    /// <summary>Counts the changes of dialogs and steps after which an older dialog stack means something else.</summary>
    private const int DialogsVersion = 3;

    private readonly Memory _memory;
    private readonly Voice _voice;
    private readonly CommandReader _commands;
    private readonly Interruptions _interruptions;
    private readonly CardClicks _clicks;
    private readonly Openings _openings;
    private readonly Greeting _greeting;
    private readonly LiveCards _live;
    private readonly Reminding _reminding;
    private readonly ReminderCommands _reminders;

    /// <summary>Wires what a conversation can turn to.</summary>
    public MainDialog(
        Memory memory,
        Voice voice,
        CommandReader commands,
        Interruptions interruptions,
        CardClicks clicks,
        Openings openings,
        Greeting greeting,
        LiveCards live,
        Reminding reminding,
        ReminderCommands reminders,
        PrepareDialog prepare,
        ReviewDialog review,
        PractiseDialog practise,
        AfterCallDialog afterCall,
        CallDialog call,
        EditDialog edit,
        ConfirmDialog confirm)
        : base(nameof(MainDialog))
    {
        (_memory, _voice, _greeting, _live) = (memory, voice, greeting, live);
        (_reminding, _reminders) = (reminding, reminders);
        (_commands, _interruptions, _clicks, _openings) = (commands, interruptions, clicks, openings);
        AddDialog(prepare);
        AddDialog(review);
        AddDialog(practise);
        AddDialog(afterCall);
        AddDialog(call);
        AddDialog(edit);
        AddDialog(confirm);
    }

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnBeginDialogAsync(
        DialogContext innerDc, object? options, CancellationToken cancellationToken = default) => TakeTurnAsync(innerDc, cancellationToken);

    /// <inheritdoc/>
    protected override Task<DialogTurnResult> OnContinueDialogAsync(
        DialogContext innerDc, CancellationToken cancellationToken = default) => TakeTurnAsync(innerDc, cancellationToken);

    private async Task<DialogTurnResult> TakeTurnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await ResumeAfterUpdateAsync(dc, cancellationToken);
        var activity = dc.Context.Activity;
        var click = await AnsweredAsync(dc, CardClick.From(activity), cancellationToken);
        var said = click is null ? _commands.Read(activity.Text ?? "") : null;
        if (click is not null)
        {
            await _clicks.HandleAsync(dc, click, cancellationToken);
        }
        else
        {
            await _greeting.WarnOnceAsync(dc.Context, said?.Command, cancellationToken);
            await HearAsync(dc, said, cancellationToken);
        }

        if (!Memory.IsForgotten(dc.Context))
        {
            await KeepQuestionAsync(dc, cancellationToken);
            await _reminding.EndTurnAsync(dc, cancellationToken);
            await _live.SettleAsync(dc.Context, cancellationToken);
        }

        return EndOfTurn;
    }

    private async Task HearAsync(DialogContext dc, Instruction? said, CancellationToken cancellationToken)
    {
        if (said is { } instruction && !PractiseCommands.IsAnswer(dc, instruction.Command))
        {
            await _interruptions.HandleAsync(dc, instruction, cancellationToken);
        }
        else
        {
            await ContinueAsync(dc, cancellationToken);
        }
    }

    // A button below the question that is being asked stands for its words.
    private async Task<CardClick?> AnsweredAsync(DialogContext dc, CardClick? click, CancellationToken cancellationToken)
    {
        var asked = click?.Verb == Verbs.Answer ? (await _memory.TalkAsync(dc.Context, cancellationToken)).Question : null;
        if (asked is null || click?.Revision != asked || click.Answer is not { } answer)
        {
            return click;
        }

        dc.Context.Activity.Text = answer;
        dc.Context.Activity.Value = null;
        return null;
    }

    private async Task KeepQuestionAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var talk = await _memory.TalkAsync(dc.Context, cancellationToken);
        var question = dc.ActiveDialog is null ? null : AskedQuestion.Of(dc.Context) is { } asked ? asked.Id : talk.Question;
        if (question != talk.Question)
        {
            await _memory.KeepAsync(dc.Context, talk with { Question = question }, cancellationToken);
        }
    }

    private async Task ContinueAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var result = await dc.ContinueDialogAsync(cancellationToken);
        if (result.Status == DialogTurnStatus.Empty && !await _reminders.TryAnswerAsync(dc, cancellationToken))
        {
            await _openings.HandleAsync(dc, cancellationToken);
        }
        else if (result is { Status: DialogTurnStatus.Complete, Result: string next })
        {
            // A dialog may name the one to go on with, and its options.
            var (dialogId, options) = next.Split(' ') is [var id, var rest] ? (id, rest) : (next, null);
            await dc.BeginDialogAsync(dialogId, options, cancellationToken);
        }
    }

    // Asked by a version whose dialogs are gone: the answers are kept apart from the stack, so only the question is asked anew.
    private async Task ResumeAfterUpdateAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var talk = await _memory.TalkAsync(dc.Context, cancellationToken);
        if (talk.Dialogs == DialogsVersion)
        {
            return;
        }

        await _memory.KeepAsync(dc.Context, talk with { Dialogs = DialogsVersion }, cancellationToken);
        if (dc.Stack.Count > 0)
        {
            dc.Stack.Clear();
            await _voice.SayAsync(dc.Context, "bot.resumed", cancellationToken);
            dc.Context.Activity.Text = _voice.Copy["card.action.prepare"];
        }
    }
}
