using DeclineBot.Bot.Web;

namespace DeclineBot.Bot.Tests.Web;

public sealed class ServedTests
{
    [Fact]
    public async Task By_NothingSet_IsThePageAndTheFile()
    {
        await using var server = await RunningServer.StartAsync();

        var line = Served.By(server.App);

        Assert.Contains("this computer", line, StringComparison.Ordinal);
        Assert.Contains("bot.db", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task By_Channels_NamesThemAndNoSecret()
    {
        await using var server = await RunningServer.StartAsync(
            "--Slack:SigningSecret=8f742231b10e8888abcd99edabcd85a5", "--Slack:BotToken=xoxb-1-secret",
            "--MicrosoftAppId=11111111-2222-3333-4444-555555555555", "--MicrosoftAppTenantId=contoso.onmicrosoft.com", "--MicrosoftAppPassword=secret");

        var line = Served.By(server.App);

        Assert.Contains("Slack at", line, StringComparison.Ordinal);
        Assert.Contains("Teams at", line, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", line, StringComparison.Ordinal);
        Assert.DoesNotContain("8f74", line, StringComparison.Ordinal);
    }
}
