using DeclineBot.Bot.Channels;
using DeclineBot.Bot.Settings;
using DeclineBot.Dialogs;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Calendar;

/// <summary>Links to an .ics file of this server: under its public address, or on this machine when it serves only that.</summary>
public sealed class FileLinks(CalendarTokens tokens, ListeningAddresses addresses, ComposeLinks compose, IOptions<ServerOptions> options) : ICalendarLinks
{
    /// <inheritdoc/>
    public Uri Create(DateTimeOffset start, string title, string notes) => Address() is { } address
        ? new Uri($"{address.TrimEnd('/')}/calendar/{tokens.Issue(new CalendarEntry(start, title, notes))}.ics")
        : compose.Create(start, title, notes);

    private string? Address() =>
        options.Value.PublicAddress is { Length: > 0 } known ? known
        : addresses.AreLoopback ? addresses.All.First()
        : null;
}
