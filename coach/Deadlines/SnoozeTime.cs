namespace DeclineBot.Coach.Deadlines;

/// <summary>Reads until when somebody wants to be left alone: "an hour", "tomorrow morning", "Friday 9am".</summary>
public static class SnoozeTime
{
    private static readonly TimeSpan StartOfDay = TimeSpan.FromHours(9);

    /// <summary>Whether words name a time at all, to come or not.</summary>
    public static bool IsTime(string text) =>
        SpokenTime.Read(text, DateTimeOffset.UnixEpoch, TimeZoneInfo.Utc, Lean.Future) is { IsTime: true } or { Failure: not TimeFailure.NotATime };

    /// <summary>The time that words name; of a day alone its morning.</summary>
    public static SpokenTimeResult Read(string text, DateTimeOffset now, TimeZoneInfo zone)
    {
        var time = SpokenTime.Read(text, now, zone, Lean.Future);
        if (time is not { At: { } at, Precision: TimePrecision.Day })
        {
            return time;
        }

        var morning = LocalClock.ToInstant(LocalClock.Show(at, zone).Date + StartOfDay, zone);
        return SpokenTimeResult.Of(morning > now ? morning : at, TimePrecision.Hour);
    }
}
