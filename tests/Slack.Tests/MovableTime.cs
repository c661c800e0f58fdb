namespace DeclineBot.Slack.Tests;

/// <summary>The time as it goes, put forward by a test: what is five minutes later happens now, and timers go on as they do.</summary>
internal sealed class MovableTime : TimeProvider
{
    private long _forward;

    /// <summary>By how much it was put forward.</summary>
    public TimeSpan Ahead => TimeSpan.FromTicks(Interlocked.Read(ref _forward));

    /// <summary>The zone of the machine.</summary>
    public TimeZoneInfo Zone { get; set; } = TimeZoneInfo.Local;

    public override TimeZoneInfo LocalTimeZone => Zone;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _forward));

    public void Forward(TimeSpan time) => Interlocked.Add(ref _forward, time.Ticks);

    public void SetTo(DateTimeOffset time) => Forward(time - GetUtcNow());
}
