using DeclineBot.Cards;
using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Practice;
using DeclineBot.Dialogs.Reminders;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder.Dialogs;

namespace DeclineBot.Dialogs;

/// <summary>
/// Handles clicks on cards. A card carries the revision that it showed; a click on an outdated one says so and shows
/// the current one.
/// </summary>
public sealed class CardClicks(
    Memory memory, Voice voice, TextsPresenter texts, CurrentCard current, FormHandler form, Interruptions interruptions, Greeting greeting, AfterCall afterCall,
    ReminderCommands reminders)
{
    /// <summary>Does what the button says.</summary>
    public async Task HandleAsync(DialogContext dc, CardClick click, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        var isStale = click.Revision != decline.Revision;
        if (click is { Verb: Verbs.CopyText, Card: ReviewCard.Kind })
        {
            await SendRewriteAsync(dc, click, cancellationToken);
            return;
        }

        switch (click.Verb)
        {
            case Verbs.SubmitForm:
                await form.SubmitAsync(dc, click, isStale, cancellationToken);
                break;
            case Verbs.Answer:
                await StaleAnswerAsync(dc, cancellationToken);
                break;
            case Verbs.Form:
                await form.ShowAsync(dc.Context, cancellationToken);
                break;
            case Verbs.Refresh:
                await voice.ReplaceAsync(dc.Context, null, await current.BuildAsync(dc.Context, cancellationToken), cancellationToken);
                break;
            case Verbs.Rate:
                await RateAsync(dc, click, cancellationToken);
                break;
            case Verbs.Settle:
                await reminders.SettleAsync(dc, cancellationToken);
                break;
            case Verbs.CopyText when click.Card == AfterCallCard.Kind && click.Target?.Split('_') is [var outcome, var next] && Enum.TryParse<CallOutcome>(outcome, out var how):
                await SendAsync(dc, afterCall.Write(decline, how).FirstOrDefault(section => section.Id == next)?.Text, cancellationToken);
                break;
            case Verbs.CopyText or Verbs.Edit or Verbs.Calendar when isStale:
                await voice.ReplaceAsync(dc.Context, "stale.card", await current.BuildAsync(dc.Context, cancellationToken), cancellationToken);
                await dc.RepromptDialogAsync(cancellationToken);
                break;
            case Verbs.CopyText when click.Target is { } section && await texts.SendAsync(dc.Context, section, cancellationToken):
                break;
            default:
                await FollowAsync(dc, click, cancellationToken);
                break;
        }
    }

    private Task FollowAsync(DialogContext dc, CardClick click, CancellationToken cancellationToken)
    {
        Instruction? instruction = click.Verb switch
        {
            Verbs.Prepare => new(Command.Prepare),
            Verbs.Practise => new(Command.Practise),
            Verbs.Drill => new(Command.Practise, click.Target),
            Verbs.AfterCall => new(Command.HowDidItGo, click.Target),
            Verbs.RemindMe => new(Command.RemindMe),
            Verbs.Snooze => new(Command.Snooze, click.Target),
            Verbs.StopReminders => new(Command.StopReminders),
            Verbs.Review => new(Command.Review),
            Verbs.Calendar => new(Command.Calendar),
            Verbs.Edit => new(Command.Edit, click.Target),
            Verbs.Texts => new(Command.Texts),
            Verbs.StartOver => new(Command.StartOver),
            Verbs.Help => new(Command.Help),
            _ => null,
        };
        return instruction is null
            ? greeting.OfferMenuAsync(dc.Context, "stale.unknown", cancellationToken)
            : interruptions.HandleAsync(dc, instruction, cancellationToken);
    }

    // A review card has revisions of its own: the drafts reviewed so far.
    private async Task SendRewriteAsync(DialogContext dc, CardClick click, CancellationToken cancellationToken)
    {
        var talk = await memory.TalkAsync(dc.Context, cancellationToken);
        if (click.Revision == talk.Reviews && talk.Rewrite is { } rewrite)
        {
            await Voice.SendAsync(dc.Context, rewrite, cancellationToken);
        }
        else
        {
            await voice.SayAsync(dc.Context, "stale.review", cancellationToken);
        }
    }

    // A button of a question that is behind us; what is being asked now is asked again.
    private async Task StaleAnswerAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var line = await voice.LineAsync(dc.Context, "stale.question", cancellationToken);
        if (InPlace.Of(dc.Context) is { SaysLines: true } place)
        {
            place.Line = line;
        }
        else
        {
            await Voice.LeadInAsync(dc.Context, line, cancellationToken);
        }

        await dc.RepromptDialogAsync(cancellationToken);
    }

    // The card's fields are another way to type five numbers; from a rating that is long over, nothing follows.
    private async Task RateAsync(DialogContext dc, CardClick click, CancellationToken cancellationToken)
    {
        dc.Context.Activity.Text = DebriefDialog.StarsOf(click);
        if (!PractiseCommands.IsRating(dc))
        {
            await greeting.OfferMenuAsync(dc.Context, "practise.rating.over", cancellationToken);
            return;
        }

        await dc.ContinueDialogAsync(cancellationToken);
    }

    private Task SendAsync(DialogContext dc, string? text, CancellationToken cancellationToken) => text is null
        ? greeting.OfferMenuAsync(dc.Context, "stale.unknown", cancellationToken)
        : Voice.SendAsync(dc.Context, text, cancellationToken);
}
