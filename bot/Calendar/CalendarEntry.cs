namespace DeclineBot.Bot.Calendar;

/// <summary>The call as it goes into a calendar: ten minutes.</summary>
/// <param name="Start">When it begins.</param>
/// <param name="Title">Its title.</param>
/// <param name="Notes">Its notes.</param>
public sealed record CalendarEntry(DateTimeOffset Start, string Title, string Notes)
{
    /// <summary>How long the call is.</summary>
    public static TimeSpan Length { get; } = TimeSpan.FromMinutes(10);
}
