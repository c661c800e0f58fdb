using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace DeclineBot.Bot.Calendar;

/// <summary>Writes an entry as an .ics file.</summary>
public static class CalendarFile
{
    /// <summary>The file's text.</summary>
    public static string Write(CalendarEntry entry, DateTimeOffset now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//DeclineBot//EN", Method = CalendarMethods.Publish };
        calendar.Events.Add(new CalendarEvent
        {
            Uid = $"{entry.Start.ToUnixTimeSeconds()}@declinebot",
            DtStamp = new CalDateTime(now.UtcDateTime, "UTC"),
            DtStart = new CalDateTime(entry.Start.UtcDateTime, "UTC"),
            DtEnd = new CalDateTime((entry.Start + CalendarEntry.Length).UtcDateTime, "UTC"),
            Summary = entry.Title,
            Description = entry.Notes,
            // A shared calendar shows that the time is taken, and nothing else.
            Class = "PRIVATE",
        });
        return new CalendarSerializer().SerializeToString(calendar)!;
    }
}
