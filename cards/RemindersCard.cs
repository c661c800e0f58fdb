using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The reminders that are planned.</summary>
public static class RemindersCard
{
    /// <summary>The kind of the card.</summary>
    public const string Kind = "reminders";

    /// <summary>Builds the card.</summary>
    public static Card Build(IReadOnlyList<PlannedReminder> planned, TimeZoneInfo zone, Copy copy) => new(
        copy["card.reminders.title"],
        [
            new Facts([.. planned.Select(reminder => new Fact(SlotValues.TimeOf(reminder.Due, zone, copy), copy[$"card.reminders.{reminder.Kind}"]))]),
            new Note(copy["card.reminders.note"]),
        ],
        [
            new SubmitAction(copy["card.reminder.tomorrow"], Verbs.Snooze, copy["card.reminder.tomorrowAt"]),
            new SubmitAction(copy["card.reminder.stop"], Verbs.StopReminders),
        ])
    {
        Kind = Kind,
    };
}
