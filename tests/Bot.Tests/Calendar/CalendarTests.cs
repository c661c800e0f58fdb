using System.Net;
using DeclineBot.Bot.Calendar;
using DeclineBot.Dialogs;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Calendar;

public sealed class CalendarTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 15, 0, 0, TimeSpan.FromHours(1));

    [Fact]
    public async Task Create_OnThisMachine_LinksToAnIcsFile()
    {
        await using var server = await RunningServer.StartAsync();
        var link = server.Services.GetRequiredService<ICalendarLinks>().Create(Start, "Call with Maya", "Decision first; thanks.\nNumber: 1, 2");

        var answer = await server.Client.GetAsync(link);
        var file = (await answer.Content.ReadAsStringAsync()).Replace("\r\n ", "", StringComparison.Ordinal);

        Assert.StartsWith($"http://127.0.0.1:{server.Address.Port}/calendar/", link.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("DTSTART:20261124T140000Z", file, StringComparison.Ordinal);
        Assert.Contains("DTEND:20261124T141000Z", file, StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Call with Maya", file, StringComparison.Ordinal);
        Assert.Contains("CLASS:PRIVATE", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_PublicAddress_LinksThere()
    {
        await using var server = await RunningServer.StartAsync("--PublicAddress=https://bot.example.com/");

        Assert.StartsWith("https://bot.example.com/calendar/", server.Services.GetRequiredService<ICalendarLinks>().Create(Start, "Call", "").AbsoluteUri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_ReachableByNobodyWeKnow_LinksToACalendarsOwnPage()
    {
        await using var server = await RunningServer.StartAsync("--Urls=http://127.0.0.1:0;http://0.0.0.0:0");

        Assert.Equal("calendar.google.com", server.Services.GetRequiredService<ICalendarLinks>().Create(Start, "Call", "").Host);
    }

    [Fact]
    public void Create_Compose_CarriesTheCall()
    {
        var link = new ComposeLinks().Create(Start, "Call & thanks", "a b\nc");

        Assert.Equal(
            "https://calendar.google.com/calendar/render?action=TEMPLATE&dates=20261124T140000Z/20261124T141000Z&text=Call%20%26%20thanks&details=a%20b%0Ac",
            link.AbsoluteUri);
    }

    [Fact]
    public async Task Get_ExpiredLink_IsGone()
    {
        await using var server = await RunningServer.StartAsync();
        var protection = server.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.IDataProtectionProvider>();
        var longAgo = new CalendarTokens(protection, new Microsoft.Extensions.Time.Testing.FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(-7.1)));

        var answer = await server.Client.GetAsync(new Uri($"/calendar/{longAgo.Issue(new CalendarEntry(Start, "Call", ""))}.ics", UriKind.Relative));

        Assert.Equal(HttpStatusCode.Gone, answer.StatusCode);
        Assert.Contains("expired", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nonsense.ics")]
    [InlineData("nonsense")]
    [InlineData(".ics")]
    public async Task Get_WrongLink_IsNotFound(string name)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri($"/calendar/{name}", UriKind.Relative))).StatusCode);
    }
}
