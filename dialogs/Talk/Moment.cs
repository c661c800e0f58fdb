namespace DeclineBot.Dialogs.Talk;

/// <summary>Now, where the person is.</summary>
/// <param name="Now">The time, in the person's offset.</param>
/// <param name="Zone">The person's time zone.</param>
public sealed record Moment(DateTimeOffset Now, TimeZoneInfo Zone);
