using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs.Talk;

/// <summary>Tells the time where the person is.</summary>
public sealed class PersonClock(Memory memory, TimeProvider time)
{
    /// <summary>
    /// Now, in the zone that the activity names, else the one that an earlier activity named, else the offset of its
    /// local timestamp, else UTC.
    /// </summary>
    public async Task<Moment> NowAsync(ITurnContext turnContext, CancellationToken cancellationToken)
    {
        var zone = Find(turnContext.Activity.LocalTimezone)
            ?? Find((await memory.DeclineAsync(turnContext, cancellationToken)).TimeZone)
            ?? FromOffset(turnContext.Activity.LocalTimestamp)
            ?? TimeZoneInfo.Utc;
        return new(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone), zone);
    }

    /// <summary>The zone that an activity names, when this machine knows it.</summary>
    public static TimeZoneInfo? Find(string? id) =>
        !string.IsNullOrEmpty(id) && TimeZoneInfo.TryFindSystemTimeZoneById(id, out var zone) ? zone : null;

    private static TimeZoneInfo? FromOffset(DateTimeOffset? local) =>
        local is { Offset: var offset } && offset != TimeSpan.Zero
            ? TimeZoneInfo.CreateCustomTimeZone("local", offset, null, null)
            : null;
}
