namespace DeclineBot.Coach.Deadlines;

/// <summary>When a person may be reminded: from 8:00 to 21:00 where they are.</summary>
internal sealed class WakingHours(TimeZoneInfo zone)
{
    public static readonly TimeSpan Morning = TimeSpan.FromHours(8);
    public static readonly TimeSpan Evening = TimeSpan.FromHours(20);
    public static readonly TimeSpan Night = TimeSpan.FromHours(21);

    /// <summary>The person's day.</summary>
    public DateTime DayOf(DateTimeOffset instant) => LocalClock.Show(instant, zone).Date;

    /// <summary>A time on some day.</summary>
    public DateTimeOffset At(DateTime day, TimeSpan time) => LocalClock.ToInstant(day + time, zone);

    /// <summary>Whether nobody should be disturbed.</summary>
    public bool AreOver(DateTimeOffset instant)
    {
        var time = LocalClock.Show(instant, zone).TimeOfDay;
        return time < Morning || time >= Night;
    }

    /// <summary>The time itself, or the morning after the night in which it falls.</summary>
    public DateTimeOffset NotBefore(DateTimeOffset instant) => AreOver(instant) ? NextMorning(instant) : instant;

    /// <summary>The time itself, or the morning after it when that is early enough, else the evening before.</summary>
    public DateTimeOffset Before(DateTimeOffset instant, DateTimeOffset end) =>
        !AreOver(instant) ? instant
        : NextMorning(instant) is var morning && morning < end ? morning
        : EveningBefore(instant);

    /// <summary>The evening before a day.</summary>
    public DateTimeOffset EveningBeforeDayOf(DateTimeOffset instant) => At(DayOf(instant).AddDays(-1), Evening);

    /// <summary>When the night begins after a time of the day.</summary>
    public DateTimeOffset NightAfter(DateTimeOffset instant) => At(DayOf(instant), Night);

    private DateTimeOffset NextMorning(DateTimeOffset instant)
    {
        var morning = At(DayOf(instant), Morning);
        return morning > instant ? morning : At(DayOf(instant).AddDays(1), Morning);
    }

    private DateTimeOffset EveningBefore(DateTimeOffset instant)
    {
        var evening = At(DayOf(instant), Evening);
        return evening < instant ? evening : EveningBeforeDayOf(instant);
    }
}
