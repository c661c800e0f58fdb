namespace DeclineBot.Dialogs;

/// <summary>Makes the link that puts the call into a person's calendar.</summary>
public interface ICalendarLinks
{
    /// <summary>
    /// A link to an event of ten minutes. With an address that the person can reach, an expiring signed link to an
    /// .ics file; otherwise a link that opens a calendar's own "new event" page.
    /// </summary>
    /// <param name="start">When the call begins.</param>
    /// <param name="title">The event's title; the caller keeps it free of anything that a shared calendar would give away.</param>
    /// <param name="notes">The event's notes.</param>
    Uri Create(DateTimeOffset start, string title, string notes);
}
