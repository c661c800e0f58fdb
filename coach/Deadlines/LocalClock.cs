namespace DeclineBot.Coach.Deadlines;

/// <summary>The wall clock of a zone.</summary>
internal static class LocalClock
{
    /// <summary>What the wall clock shows.</summary>
    public static DateTime Show(DateTimeOffset instant, TimeZoneInfo zone) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(instant, zone).DateTime, DateTimeKind.Unspecified);

    /// <summary>The instant of a local time: one that the clock skips moves forward with it, of one that it shows twice the first.</summary>
    public static DateTimeOffset ToInstant(DateTime local, TimeZoneInfo zone)
    {
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max()
            : zone.IsInvalidTime(local) ? zone.GetUtcOffset(LastBefore(local, zone))
            : zone.GetUtcOffset(local);
        return TimeZoneInfo.ConvertTime(new DateTimeOffset(local, offset), zone);
    }

    private static DateTime LastBefore(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local))
        {
            local = local.AddMinutes(-15);
        }

        return local;
    }
}
