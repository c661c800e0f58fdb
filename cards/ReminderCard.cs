using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Practice;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>A reminder. It may show on a locked screen, so it names neither a company nor a person nor what it is about.</summary>
public static class ReminderCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "reminder";

    /// <summary>Builds the card.</summary>
    /// <param name="reminder">The reminder.</param>
    /// <param name="end">When the time to answer ends, or null when nobody waits any more.</param>
    /// <param name="isDone">Whether the other side knows.</param>
    /// <param name="zone">Where the person is.</param>
    /// <param name="copy">The words.</param>
    public static Card Build(PlannedReminder reminder, DateTimeOffset? end, bool isDone, TimeZoneInfo zone, Copy copy)
    {
        var key = reminder.Kind switch
        {
            ReminderKind.Asked when isDone => ReminderKind.ThreeMonths.ToString(),
            ReminderKind.Asked when end > reminder.Due => "AskedInTime",
            var kind => kind.ToString(),
        };
        // The same reminder has the same words whenever it is planned anew.
        var wording = (int)(reminder.Due.ToUnixTimeSeconds() / 60 % int.MaxValue);
        var ends = end is { } at ? SlotValues.TimeOf(at, zone, copy) : "";
        return new(
            copy[$"card.reminder.{key}.title"],
            [new Paragraph(copy.SayNth($"card.reminder.{key}.text", wording, ("end", ends)))],
            [.. Actions(reminder.Kind, isDone, copy)])
        {
            Kind = Kind,
        };
    }

    private static IEnumerable<CardAction> Actions(ReminderKind kind, bool isDone, Copy copy)
    {
        var tomorrow = new SubmitAction(copy["card.reminder.tomorrow"], Verbs.Snooze, copy["card.reminder.tomorrowAt"]);
        var stop = new SubmitAction(copy["card.reminder.stop"], Verbs.StopReminders);
        if (kind == ReminderKind.CallEvening)
        {
            return [.. Enum.GetNames<CallOutcome>().Select(outcome => new SubmitAction(copy[$"card.reminder.outcome.{outcome}"], Verbs.AfterCall, outcome)), tomorrow];
        }

        if (isDone && kind != ReminderKind.Letter)
        {
            return [tomorrow, stop];
        }

        return
        [
            kind == ReminderKind.Letter
                ? new SubmitAction(copy["card.reminder.answered"], Verbs.Settle)
                : new SubmitAction(copy["card.reminder.done"], Verbs.AfterCall, nameof(CallOutcome.SaidIt)),
            new SubmitAction(copy["card.reminder.hour"], Verbs.Snooze),
            tomorrow,
            new SubmitAction(copy["card.action.texts"], Verbs.Texts),
            stop,
        ];
    }
}
