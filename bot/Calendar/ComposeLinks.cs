using System.Globalization;
using DeclineBot.Dialogs;

namespace DeclineBot.Bot.Calendar;

/// <summary>Links to Google Calendar's "new event" page, filled in: for where the person can't reach this program.</summary>
public sealed class ComposeLinks : ICalendarLinks
{
    /// <inheritdoc/>
    public Uri Create(DateTimeOffset start, string title, string notes) => new(
        "https://calendar.google.com/calendar/render?action=TEMPLATE"
        + $"&dates={Stamp(start)}/{Stamp(start + CalendarEntry.Length)}"
        + $"&text={Uri.EscapeDataString(title)}&details={Uri.EscapeDataString(notes)}");

    private static string Stamp(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
}
