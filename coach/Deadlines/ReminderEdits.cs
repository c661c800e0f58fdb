using DeclineBot.Coach.Practice;

namespace DeclineBot.Coach.Deadlines;

/// <summary>What happens to reminders in the course of a decline. Each returns a new state.</summary>
public static class ReminderEdits
{
    private const int MostRemembered = 20;
    private const int MostEarlier = 5;

    /// <summary>Takes note of a letter that the decline tells of, and of what has become due.</summary>
    public static ReminderState Notice(this ReminderState state, Decline decline, DateTimeOffset now)
    {
        var hasLetter = decline.LetterCame == true || decline is { Standing: Standing.AlreadySaidNo, Aftermath: Aftermath.LetterAnyway };
        var due = state.Planned.Where(planned => planned.Due <= now).ToList();
        return state with
        {
            LetterAt = hasLetter ? state.LetterAt ?? now : decline.LetterCame == false ? null : state.LetterAt,
            Planned = due.Count == 0 ? state.Planned : [.. state.Planned.Except(due)],
            Sent = due.Count == 0 ? state.Sent : [.. state.Sent.Concat(due).TakeLast(MostRemembered)],
        };
    }

    /// <summary>The person told how the call went. Only when nobody picked up does the other side not know yet.</summary>
    public static ReminderState Report(this ReminderState state, Decline decline, CallOutcome outcome, DateTimeOffset now)
    {
        var told = state with { SettledCall = decline.CallAt, SnoozedUntil = null, AskedFor = null };
        return outcome switch
        {
            CallOutcome.NoAnswer => decline.CallAt <= now ? state with { SettledCall = decline.CallAt } : state,
            CallOutcome.LetterCame => told with { DoneAt = state.DoneAt ?? now, LetterAt = now, LetterAnswered = false },
            _ => told with { DoneAt = state.DoneAt ?? now, LetterAnswered = true },
        };
    }

    /// <summary>The person wants to be left alone until then.</summary>
    public static ReminderState Snooze(this ReminderState state, DateTimeOffset until) => state with { SnoozedUntil = until, AskedFor = null };

    /// <summary>The person wants reminders, and one at a time of their own when they named one.</summary>
    public static ReminderState Start(this ReminderState state, DateTimeOffset? at) =>
        state with { Wanted = true, Offered = true, AskedFor = at ?? state.AskedFor, SnoozedUntil = at is null ? null : state.SnoozedUntil };

    /// <summary>The person wants none.</summary>
    public static ReminderState Stop(this ReminderState state) =>
        state with { Wanted = false, Offered = true, AskedFor = null, SnoozedUntil = null };

    /// <summary>A new decline begins: the wish stays, and who was told earlier is still worth keeping in touch with.</summary>
    public static ReminderState Renew(this ReminderState state) => new()
    {
        Offered = state.Wanted is not null,
        Wanted = state.Wanted,
        Earlier = state.DoneAt is { } done ? [.. state.Earlier.Append(done).TakeLast(MostEarlier)] : state.Earlier,
        Planned = state.Planned,
        Sent = state.Sent,
    };
}
