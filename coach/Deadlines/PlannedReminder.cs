namespace DeclineBot.Coach.Deadlines;

/// <summary>A reminder with its time.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="About">The moment that it is about: when the time to answer ends, the call begins, the letter came.</param>
/// <param name="Due">When to send it.</param>
/// <param name="Until">From when on it is better not sent: at night, or when what it warns of has come.</param>
public sealed record PlannedReminder(ReminderKind Kind, DateTimeOffset About, DateTimeOffset Due, DateTimeOffset Until);
