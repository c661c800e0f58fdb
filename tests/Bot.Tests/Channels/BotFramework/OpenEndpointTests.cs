using System.Net;
using DeclineBot.Bot.Channels.BotFramework;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

public sealed class OpenEndpointTests
{
    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.OK, "--PublicAddress=http://localhost:5000")]
    [InlineData(HttpStatusCode.NotFound, "--PublicAddress=https://bot.example.com")]
    [InlineData(HttpStatusCode.NotFound, "--Slack:SigningSecret=8f742231b10e8888abcd99yyyzzz85a5", "--Slack:BotToken=xoxb-1-2-example")]
    [InlineData(HttpStatusCode.NotFound, "--Urls=http://127.0.0.1:0;http://0.0.0.0:0")]
    public async Task Receive_WithoutAnAppId_IsThereForThisMachineAlone(HttpStatusCode expected, params string[] settings)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await RunningServer.StartAsync(settings);

        Assert.Equal(expected, (await Scene.PostAsync(server, null, Scene.Message("m1", "msteams", connector.ServiceUrl))).StatusCode);
        Assert.Equal(expected == HttpStatusCode.OK, server.App.IsOpenToThisMachine());
    }

    [Fact]
    public async Task Receive_WithAnAppId_IsThereForAllAndAsksForAToken()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var server = await RunningServer.StartAsync([.. authority.Settings, "--Urls=http://127.0.0.1:0;http://0.0.0.0:0"]);

        Assert.Equal(HttpStatusCode.Unauthorized, (await Scene.PostAsync(server, null, "{}")).StatusCode);
        Assert.False(server.App.IsOpenToThisMachine());
    }
}
