namespace DeclineBot.Bot.Tests.Web;

public sealed class PolicyPagesTests
{
    [Theory]
    [InlineData("about", "Write to it in a chat of your own")]
    [InlineData("privacy", "at most 90 days")]
    [InlineData("terms", "MIT licence")]
    public async Task Get_Page_SaysItAndLinksToTheOthers(string page, string words)
    {
        await using var server = await RunningServer.StartAsync();
        using var response = await server.Client.GetAsync(new Uri($"/{page}", UriKind.Relative));

        var html = await response.Content.ReadAsStringAsync();

        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(words, html, StringComparison.Ordinal);
        Assert.All(new[] { "about", "privacy", "terms" }.Where(other => other != page), other => Assert.Contains($"href=\"/{other}\"", html, StringComparison.Ordinal));
        Assert.DoesNotContain("{model}", html, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }
}
