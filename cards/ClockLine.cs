using DeclineBot.Coach;
using DeclineBot.Coach.Deadlines;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The line about the 48 hours.</summary>
internal static class ClockLine
{
    private static readonly TimeSpan LastHours = TimeSpan.FromHours(2);

    /// <summary>How much is left, or null when the clock doesn't run: only a decision that nobody has heard yet starts it.</summary>
    public static string? Of(Decline decline, DateTimeOffset now, TimeZoneInfo zone, Copy copy)
    {
        if (decline is not { Standing: Standing.Decided, DecidedAt: { } decided })
        {
            return null;
        }

        var clock = new DeclineClock(decided);
        var due = SlotValues.TimeOf(clock.Due, zone, copy);
        return clock.IsOver(now) ? copy["card.clock.past"]
            : clock.Left(now) < LastHours ? copy.Say("card.clock.last", ("end", due))
            : copy.Say("card.clock.left", ("hours", Math.Round(Math.Min(clock.Left(now).TotalHours, DeclineClock.Window.TotalHours)).ToString(copy.Culture)), ("end", due));
    }
}
