using DeclineBot.Coach;
using DeclineBot.Coach.Words;

namespace DeclineBot.Cards;

/// <summary>The line about the 48 hours.</summary>
internal static class ClockLine
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(48);

    /// <summary>How much is left, or null when the clock doesn't run: only a decision that nobody has heard yet starts it.</summary>
    public static string? Of(Decline decline, DateTimeOffset now, TimeZoneInfo zone, Copy copy)
    {
        if (decline is not { Standing: Standing.Decided, DecidedAt: { } decided })
        {
            return null;
        }

        var ends = decided + Window;
        var left = ends - now;
        return left <= TimeSpan.Zero ? copy["card.clock.past"]
            : left < TimeSpan.FromHours(2) ? copy.Say("card.clock.last", ("end", SlotValues.TimeOf(ends, zone, copy)))
            : copy.Say(
                "card.clock.left",
                ("hours", ((int)Math.Min(left.TotalHours, Window.TotalHours)).ToString(copy.Culture)),
                ("end", SlotValues.TimeOf(ends, zone, copy)));
    }
}
