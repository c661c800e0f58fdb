using DeclineBot.Cards;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs.Reminders;

/// <summary>What a person says about reminders: yes, later, stop, and which ones there are.</summary>
public sealed class ReminderCommands(Reminding reminding, Memory memory, PersonClock clock, Voice voice)
{
    private static readonly TimeSpan AWhile = TimeSpan.FromHours(1);

    /// <summary>Does what the person wants, when it is about reminders.</summary>
    /// <returns>False when it isn't.</returns>
    public async Task<bool> TryAsync(DialogContext dc, Instruction instruction, CancellationToken cancellationToken)
    {
        var state = await memory.RemindersAsync(dc.Context, cancellationToken);
        switch (instruction.Command)
        {
            case Command.RemindMe:
                await StartAsync(dc.Context, state, instruction.Rest, cancellationToken);
                break;
            case Command.Snooze:
                await SnoozeAsync(dc.Context, state, instruction.Rest, cancellationToken);
                break;
            case Command.StopReminders:
                await memory.KeepAsync(dc.Context, state.Stop(), cancellationToken);
                await voice.SayAsync(dc.Context, "reminders.stopped", cancellationToken);
                break;
            case Command.Reminders:
                await ShowAsync(dc.Context, state, cancellationToken);
                break;
            case Command.Cancel when dc.ActiveDialog is null && state.Planned.Count > 0:
                await voice.SayAsync(dc.Context, "reminders.stopHow", cancellationToken);
                break;
            default:
                return false;
        }

        await dc.RepromptDialogAsync(cancellationToken);
        return true;
    }

    /// <summary>Takes a plain yes or no to the offer, which is no question of a dialog: whoever says something else has not answered.</summary>
    /// <returns>Whether it was one.</returns>
    public async Task<bool> TryAnswerAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var words = dc.Context.Activity.Text?.Trim().TrimEnd('.', '!') ?? "";
        var command = Says("reminders.yesWords") ? Command.RemindMe : Says("reminders.noWords") ? Command.StopReminders : (Command?)null;
        return command is { } answer
            && await memory.RemindersAsync(dc.Context, cancellationToken) is { Offered: true, Wanted: null }
            && await TryAsync(dc, new(answer), cancellationToken);

        bool Says(string key) => voice.Copy.Wordings(key).Contains(words, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>What was reminded of is done, and nothing follows from it.</summary>
    public async Task SettleAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await reminding.ReportAsync(dc.Context, CallOutcome.SaidIt, cancellationToken);
        await voice.SayAsync(dc.Context, "reminders.settled", cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task StartAsync(ITurnContext turnContext, ReminderState state, string? words, CancellationToken cancellationToken)
    {
        var at = words is null ? null : await ReadAsync(turnContext, words, cancellationToken);
        if (words is not null && at is null)
        {
            await voice.SayAsync(turnContext, "reminders.notATime", cancellationToken);
            return;
        }

        state = state.Start(at);
        await memory.KeepAsync(turnContext, state, cancellationToken);
        var planned = await reminding.PreviewAsync(turnContext, state, cancellationToken);
        var next = planned.FirstOrDefault(reminder => at is null || reminder.Kind == ReminderKind.Asked);
        await SayNextAsync(turnContext, next is null ? "reminders.onNothing" : "reminders.on", next, cancellationToken);
    }

    private async Task SnoozeAsync(ITurnContext turnContext, ReminderState state, string? words, CancellationToken cancellationToken)
    {
        if (state.Wanted != true)
        {
            await voice.SayAsync(turnContext, "reminders.off", cancellationToken);
            return;
        }

        var moment = await clock.NowAsync(turnContext, cancellationToken);
        if ((words is null ? moment.Now + AWhile : await ReadAsync(turnContext, words, cancellationToken)) is not { } until)
        {
            await voice.SayAsync(turnContext, "reminders.notATime", cancellationToken);
            return;
        }

        state = state.Snooze(until);
        var planned = await reminding.PreviewAsync(turnContext, state, cancellationToken);
        if (planned.FirstOrDefault(reminder => reminder.Kind == ReminderKind.Asked) is not { } next)
        {
            await voice.SayAsync(turnContext, "reminders.notATime", cancellationToken);
            return;
        }

        await memory.KeepAsync(turnContext, state, cancellationToken);
        var end = state.DoneAt is null ? ReminderPlan.EndOf(await memory.DeclineAsync(turnContext, cancellationToken)) : null;
        await SayNextAsync(turnContext, end > moment.Now && next.Due >= end ? "reminders.snoozedLate" : "reminders.snoozed", next, cancellationToken);
    }

    private async Task ShowAsync(ITurnContext turnContext, ReminderState state, CancellationToken cancellationToken)
    {
        var planned = await reminding.PreviewAsync(turnContext, state, cancellationToken);
        if (planned.Count == 0)
        {
            await voice.SayAsync(turnContext, state.Wanted == true ? "reminders.none" : "reminders.off", cancellationToken);
            return;
        }

        var zone = (await clock.NowAsync(turnContext, cancellationToken)).Zone;
        await voice.ShowAsync(turnContext, RemindersCard.Build(planned, zone, voice.Copy), cancellationToken);
    }

    private async Task<DateTimeOffset?> ReadAsync(ITurnContext turnContext, string words, CancellationToken cancellationToken)
    {
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        return SnoozeTime.Read(words, moment.Now, moment.Zone).At;
    }

    private async Task SayNextAsync(ITurnContext turnContext, string key, PlannedReminder? next, CancellationToken cancellationToken)
    {
        var zone = (await clock.NowAsync(turnContext, cancellationToken)).Zone;
        await voice.SayAsync(turnContext, key, cancellationToken, ("next", next is null ? "" : SlotValues.TimeOf(next.Due, zone, voice.Copy)));
    }
}
