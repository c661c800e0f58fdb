namespace DeclineBot.Coach.Deadlines;

/// <summary>What is kept about reminders: whether the person wants them, what has happened, what is planned and what was sent.</summary>
public sealed record ReminderState
{
    /// <summary>The shape that this code writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The shape this was written in.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Whether reminders were offered: that is done once.</summary>
    public bool Offered { get; init; }

    /// <summary>Whether the person said yes to them; null while they said neither yes nor no.</summary>
    public bool? Wanted { get; init; }

    /// <summary>Nothing is sent before this time; then once more.</summary>
    public DateTimeOffset? SnoozedUntil { get; init; }

    /// <summary>A time at which the person asked to be reminded, besides everything else.</summary>
    public DateTimeOffset? AskedFor { get; init; }

    /// <summary>When the person told that the other side knows.</summary>
    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>The planned call that was over, or no longer needed, when they told so.</summary>
    public DateTimeOffset? SettledCall { get; init; }

    /// <summary>When we learned that an offer letter came.</summary>
    public DateTimeOffset? LetterAt { get; init; }

    /// <summary>Whether the letter has its answer.</summary>
    public bool LetterAnswered { get; init; }

    /// <summary>When earlier declines were done.</summary>
    public IReadOnlyList<DateTimeOffset> Earlier { get; init; } = [];

    /// <summary>What is to be sent.</summary>
    public IReadOnlyList<PlannedReminder> Planned { get; init; } = [];

    /// <summary>What was due already, oldest first.</summary>
    public IReadOnlyList<PlannedReminder> Sent { get; init; } = [];
}
