using System.Text;
using DeclineBot.Bot.Web;
using DeclineBot.Dialogs;

namespace DeclineBot.Bot.Calendar;

/// <summary>Wires the call's way into a calendar.</summary>
public static class CalendarExtensions
{
    private const string Suffix = ".ics";

    /// <summary>Adds links to files that this server hands out.</summary>
    public static IServiceCollection AddCalendarFiles(this IServiceCollection services) => services
        .AddSingleton<CalendarTokens>()
        .AddSingleton<ComposeLinks>()
        .AddSingleton<ICalendarLinks, FileLinks>();

    /// <summary>Adds links to a calendar's own page, for who has no server.</summary>
    public static IServiceCollection AddCalendarCompose(this IServiceCollection services) => services.AddSingleton<ICalendarLinks, ComposeLinks>();

    /// <summary>Maps the files.</summary>
    public static void MapCalendar(this WebApplication app) =>
        app.MapGet("/calendar/{name}", (HttpContext context, string name, CalendarTokens tokens, TimeProvider time) =>
        {
            context.Response.Headers.CacheControl = "no-store";
            return (name.EndsWith(Suffix, StringComparison.Ordinal) ? tokens.Read(name[..^Suffix.Length]) : null) switch
            {
                null => PlainPage.Say(StatusCodes.Status404NotFound, "calendar.unknown"),
                { IsExpired: true } => PlainPage.Say(StatusCodes.Status410Gone, "calendar.expired"),
                var (entry, _) => Results.File(Encoding.UTF8.GetBytes(CalendarFile.Write(entry, time.GetUtcNow())), "text/calendar; charset=utf-8", "call.ics"),
            };
        });
}
