using System.Globalization;
using DeclineBot.Cards;
using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;
using DeclineBot.Dialogs.Talk;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace DeclineBot.Dialogs.Reminders;

/// <summary>Keeps the reminders in step with what is known: they are planned anew at the end of every turn.</summary>
public sealed class Reminding(Memory memory, PersonClock clock, IReminders reminders, Voice voice)
{
    /// <summary>Plans anew what this turn has changed, and offers reminders once, when there is something to remind of and nothing else is asked.</summary>
    public async Task EndTurnAsync(DialogContext dc, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(dc.Context, cancellationToken);
        var moment = await clock.NowAsync(dc.Context, cancellationToken);
        var before = await memory.RemindersAsync(dc.Context, cancellationToken);
        var state = before.Notice(decline, moment.Now);
        if (dc.ActiveDialog is null && OfferFor(decline, state, moment) is { } offer)
        {
            state = state with { Offered = true };
            await OfferAsync(dc.Context, offer, cancellationToken);
        }

        var planned = ReminderPlan.For(decline, state, moment.Now, moment.Zone);
        if (!planned.SequenceEqual(state.Planned))
        {
            state = state with { Planned = planned };
            await reminders.ReplaceAsync(dc.Context, [.. planned.Select(Message)], cancellationToken);
        }

        if (state != before)
        {
            await memory.KeepAsync(dc.Context, state, cancellationToken);
        }

        Reminder Message(PlannedReminder reminder) => MessageOf(reminder, dc.Context, ReminderPlan.EndOf(decline), state.DoneAt is not null, moment.Zone);
    }

    /// <summary>The reminders as they would be planned now.</summary>
    public async Task<IReadOnlyList<PlannedReminder>> PreviewAsync(ITurnContext turnContext, ReminderState state, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        return ReminderPlan.For(decline, state.Notice(decline, moment.Now), moment.Now, moment.Zone);
    }

    /// <summary>Takes note of how the real call went.</summary>
    public async Task ReportAsync(ITurnContext turnContext, CallOutcome outcome, CancellationToken cancellationToken)
    {
        var decline = await memory.DeclineAsync(turnContext, cancellationToken);
        var moment = await clock.NowAsync(turnContext, cancellationToken);
        var state = await memory.RemindersAsync(turnContext, cancellationToken);
        await memory.KeepAsync(turnContext, state.Report(decline, outcome, moment.Now), cancellationToken);
    }

    // What it would remind of decides how it is asked; keeping in touch is no reason to ask yet.
    private static string? OfferFor(Decline decline, ReminderState state, Moment moment)
    {
        if (state is not { Offered: false, Wanted: null } || (Interview.Next(decline) is not null && decline.CallAt is null))
        {
            return null;
        }

        var planned = ReminderPlan.For(decline, state with { Wanted = true }, moment.Now, moment.Zone).Select(reminder => reminder.Kind).ToList();
        return planned.Contains(ReminderKind.HalfDay) || planned.Contains(ReminderKind.LastHours) ? $"reminders.offer.{decline.Standing}"
            : planned.Contains(ReminderKind.Letter) ? "reminders.offer.Letter"
            : planned.Contains(ReminderKind.CallEvening) ? "reminders.offer.Call"
            : null;
    }

    // Its buttons are commands: who says something else has simply not answered.
    private Task<ResourceResponse> OfferAsync(ITurnContext turnContext, string key, CancellationToken cancellationToken) => turnContext.SendActivityAsync(
        voice.Ask(
            turnContext,
            voice.Copy[key],
            Voice.Buttons((nameof(ReminderState.Wanted), voice.Copy["reminders.yes"]), ("", voice.Copy["reminders.no"]))),
        cancellationToken);

    private Reminder MessageOf(PlannedReminder reminder, ITurnContext turnContext, DateTimeOffset? end, bool isDone, TimeZoneInfo zone)
    {
        var message = CardMessage.Create(ReminderCard.Build(reminder, end, isDone, zone, voice.Copy), turnContext.Activity.ChannelId);
        message.ApplyConversationReference(turnContext.Activity.GetConversationReference());
        message.ReplyToId = null;
        var kind = string.Create(CultureInfo.InvariantCulture, $"{reminder.Kind}-{reminder.About.ToUnixTimeSeconds()}");
        return new(kind, reminder.Due, reminder.Until, message);
    }
}
