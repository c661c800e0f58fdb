using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Practice;
using DeclineBot.Dialogs.Reminders;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>What a person can say at any time, whatever is being asked. What was asked is asked again afterwards.</summary>
public sealed class Interruptions(
    Memory memory, PersonClock clock, Voice voice, CommandReader commands, Greeting greeting, TextsPresenter texts, CurrentCard current, FormHandler form, DataKeeper data,
    PractiseCommands practise, ReminderCommands reminders, Asides asides, OfferEdits offers)
{
    /// <summary>Does what the person wants.</summary>
    public async Task HandleAsync(DialogContext dc, Instruction instruction, CancellationToken cancellationToken)
    {
        if (!await practise.TryAsync(dc, instruction, cancellationToken) && !await reminders.TryAsync(dc, instruction, cancellationToken)
            && !await asides.TryAsync(dc, instruction, cancellationToken))
        {
            await DoAsync(dc, instruction, cancellationToken);
        }
    }

    private Task DoAsync(DialogContext dc, Instruction instruction, CancellationToken cancellationToken) => instruction.Command switch
    {
        Command.Hello => HelloAsync(dc, cancellationToken),
        Command.Help => AsideAsync(dc, IsIdle(dc) ? "help.idle" : "help.asked", cancellationToken),
        Command.Why => AsideAsync(dc, AskedSlot(dc) is { } slot ? $"why.{slot}" : "why.Idle", cancellationToken),
        Command.Thanks => AsideAsync(dc, "thanks.back", cancellationToken),
        Command.Status => StatusAsync(dc, cancellationToken),
        Command.Back => BackAsync(dc, cancellationToken),
        Command.Skip => SkipAsync(dc, cancellationToken),
        Command.Edit => EditAsync(dc, instruction, cancellationToken),
        Command.Cancel => CancelAsync(dc, cancellationToken),
        Command.StartOver => StartOverAsync(dc, cancellationToken),
        Command.Prepare or Command.GoOn => BeginAsync(dc, nameof(PrepareDialog), null, cancellationToken),
        Command.Practise => practise.BeginAsync(dc, instruction.Rest, cancellationToken),
        Command.HowDidItGo => HowDidItGoAsync(dc, instruction.Rest, cancellationToken),
        Command.History => HistoryAsync(dc, cancellationToken),
        Command.Review => BeginAsync(dc, nameof(ReviewDialog), instruction.Rest, cancellationToken),
        Command.Form => form.OfferAsync(dc.Context, cancellationToken),
        Command.Texts => TextsAsync(dc, cancellationToken),
        Command.CopyText => CopyTextAsync(dc, instruction.Rest, cancellationToken),
        Command.Calendar => BeginAsync(dc, nameof(CallDialog), null, cancellationToken),
        Command.Export => ExportAsync(dc, cancellationToken),
        Command.Delete => ConfirmAsync(dc, ConfirmDialog.Delete, cancellationToken),
        // Hints and the like are answered while practising, and said to be for practising otherwise.
        _ => throw new InvalidOperationException($"No answer to {instruction.Command}."),
    };

    // "They didn't pick up" is the answer already; the question is for who only says that it's over.
    private static async Task HowDidItGoAsync(DialogContext dc, string? outcome, CancellationToken cancellationToken)
    {
        await BeginAsync(dc, nameof(AfterCallDialog), outcome ?? dc.Context.Activity.Text, cancellationToken);
    }

    private async Task HistoryAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var practice = await memory.PracticeAsync(dc.Context, cancellationToken);
        var zone = (await clock.NowAsync(dc.Context, cancellationToken)).Zone;
        await voice.ShowAsync(dc.Context, HistoryCard.Build(practice.History, zone, voice.Copy), cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task HelloAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (!IsIdle(dc))
        {
            await AsideAsync(dc, "hello.asked", cancellationToken);
        }
        else if (!await greeting.WelcomeOnceAsync(dc.Context, cancellationToken))
        {
            await greeting.OfferMenuAsync(dc.Context, "hello.idle", cancellationToken);
        }
    }

    private async Task StatusAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await voice.ShowAsync(dc.Context, await current.StatusAsync(dc.Context, cancellationToken), cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task BackAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        if (decline.Asked is not [.., var last])
        {
            await AsideAsync(dc, "back.first", cancellationToken);
            return;
        }

        await memory.KeepAsync(dc.Context, decline with { Asked = [.. decline.Asked.SkipLast(1)] }, cancellationToken);
        await AskAgainAsync(dc, last, cancellationToken);
    }

    private async Task SkipAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (AskedSlot(dc) is not { } slot)
        {
            await AsideAsync(dc, "skip.nothing", cancellationToken);
            return;
        }

        if (!Interview.CanSkip(slot))
        {
            await AsideAsync(dc, $"skip.no{slot}", cancellationToken);
            return;
        }

        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        await memory.KeepAsync(dc.Context, decline.Skip(slot), cancellationToken);
        await voice.SayAsync(dc.Context, "skip.done", cancellationToken);
        await BeginAsync(dc, nameof(PrepareDialog), null, cancellationToken);
    }

    private async Task EditAsync(DialogContext dc, Instruction instruction, CancellationToken cancellationToken)
    {
        if (commands.ReadSlot(instruction.Rest) is not { } slot && !Enum.TryParse(instruction.Rest, out slot))
        {
            await EditWhichAsync(dc, cancellationToken);
        }
        else if (instruction.Value is not { } value)
        {
            await AskAgainAsync(dc, slot, cancellationToken);
        }
        else if (await offers.TryKeepAsync(dc.Context, commands.ReadPart(instruction.Rest), value, cancellationToken))
        {
            await BeginAsync(dc, nameof(PrepareDialog), null, cancellationToken);
        }
        else
        {
            await BeginAsync(dc, nameof(PrepareDialog), PrepareDialog.With(slot, value), cancellationToken);
        }
    }

    private async Task EditWhichAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        if (decline.Standing is null)
        {
            await AsideAsync(dc, "edit.nothing", cancellationToken);
        }
        else
        {
            await BeginAsync(dc, nameof(EditDialog), null, cancellationToken);
        }
    }

    // The old answer stays until a new one is given: who thinks better of it has lost nothing.
    private async Task AskAgainAsync(DialogContext dc, Slot slot, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        var zone = (await clock.NowAsync(dc.Context, cancellationToken)).Zone;
        if (SlotValues.Of(decline, slot, zone, voice.Copy) is { } was)
        {
            await voice.SayAsync(dc.Context, "edit.was", cancellationToken, ("was", was.TrimEnd('.')));
        }

        await BeginAsync(dc, nameof(PrepareDialog), slot.ToString(), cancellationToken);
    }

    private async Task CancelAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        if (IsIdle(dc))
        {
            await voice.SayAsync(dc.Context, "cancel.nothing", cancellationToken);
            return;
        }

        await dc.CancelAllDialogsAsync(cancellationToken);
        await voice.SayAsync(dc.Context, "cancel.done", cancellationToken);
    }

    private async Task StartOverAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        if (decline.Asked.Count == 0 && decline.Standing is null)
        {
            await BeginAsync(dc, nameof(PrepareDialog), null, cancellationToken);
        }
        else
        {
            await ConfirmAsync(dc, ConfirmDialog.StartOver, cancellationToken);
        }
    }

    private async Task TextsAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        if (Interview.Next(decline) is null)
        {
            await dc.CancelAllDialogsAsync(cancellationToken);
            await texts.ShowAsync(dc.Context, cancellationToken);
        }
        else
        {
            await TextsNotReadyAsync(dc, cancellationToken);
        }
    }

    private async Task CopyTextAsync(DialogContext dc, string? name, CancellationToken cancellationToken)
    {
        if (commands.ReadSection(name) is { } section && await texts.SendAsync(dc.Context, section, cancellationToken))
        {
            await dc.RepromptDialogAsync(cancellationToken);
        }
        else
        {
            await TextsNotReadyAsync(dc, cancellationToken);
        }
    }

    private async Task TextsNotReadyAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var isDone = Interview.Next(await memory.DeclineAsync(dc.Context, cancellationToken)) is null;
        await voice.SayAsync(dc.Context, isDone ? "texts.noSuch" : "texts.notYet", cancellationToken);
        if (IsIdle(dc) && !isDone)
        {
            await BeginAsync(dc, nameof(PrepareDialog), null, cancellationToken);
        }
        else
        {
            await dc.RepromptDialogAsync(cancellationToken);
        }
    }

    private async Task ExportAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        await data.ExportAsync(dc.Context, cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private async Task AsideAsync(DialogContext dc, string key, CancellationToken cancellationToken)
    {
        await voice.SayAsync(dc.Context, key, cancellationToken);
        await dc.RepromptDialogAsync(cancellationToken);
    }

    private static async Task BeginAsync(DialogContext dc, string dialogId, string? options, CancellationToken cancellationToken)
    {
        await dc.CancelAllDialogsAsync(cancellationToken);
        await dc.BeginDialogAsync(dialogId, options, cancellationToken);
    }

    // Whoever says no goes on where they were.
    private static Task ConfirmAsync(DialogContext dc, string what, CancellationToken cancellationToken) =>
        BeginAsync(dc, nameof(ConfirmDialog), new Confirmation(what, dc.ActiveDialog?.Id).ToString(), cancellationToken);

    private static bool IsIdle(DialogContext dc) => dc.ActiveDialog is null;

    // PrepareDialog's inner dialogs carry the names of the slots they ask for.
    private static Slot? AskedSlot(DialogContext dc)
    {
        for (var child = dc; child is not null; child = child.Child)
        {
            if (Enum.TryParse<Slot>(child.ActiveDialog?.Id, out var slot))
            {
                return slot;
            }
        }

        return null;
    }
}
