using System.Net;
using DeclineBot.Bot.Channels;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Channels;

public sealed class LocalCallerTests
{
    private static readonly string[] Paths = ["/v3/directline/tokens/generate", "/api/messages"];

    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("Host", "localhost.evil.example:3978")]
    [InlineData("Host", "192.168.1.5:3978")]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://localhost:9999")]
    [InlineData("Forwarded", "for=1.2.3.4")]
    [InlineData("X-Forwarded-For", "1.2.3.4")]
    [InlineData("X-Forwarded-Host", "bot.example.com")]
    [InlineData("X-Forwarded-Proto", "https")]
    [InlineData("X-Forwarded-Anything", "x")]
    [InlineData("X-Original-Host", "bot.example.com")]
    [InlineData("X-Real-IP", "1.2.3.4")]
    [InlineData("Via", "1.1 proxy")]
    [InlineData("CF-Connecting-IP", "1.2.3.4")]
    [InlineData("ngrok-auth-user-id", "x")]
    public async Task Request_ThatIsNotFromThisMachinesOwnPage_IsForbiddenPlainly(string header, string value)
    {
        await using var server = await RunningServer.StartAsync();
        foreach (var path in Paths)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("") };
            request.Headers.TryAddWithoutValidation(header, value);

            var answer = await server.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            Assert.Equal(path == "/api/messages" ? null : "text/plain", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task Request_FromItsOwnPage_IsTaken(string host)
    {
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Paths[0]);
        request.Headers.Host = $"{host}:{server.Address.Port}";
        request.Headers.Add("Origin", $"http://{host}:{server.Address.Port}");

        Assert.Equal(HttpStatusCode.OK, (await server.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task Request_ServerListensBeyondThisMachine_FindsNothing()
    {
        await using var server = await RunningServer.StartAsync("--Urls=http://127.0.0.1:0;http://0.0.0.0:0");
        Assert.False(server.Services.GetRequiredService<ListeningAddresses>().AreLoopback);
        foreach (var path in Paths)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await server.Client.PostAsync(new Uri(path, UriKind.Relative), null)).StatusCode);
        }
    }

    [Theory]
    [InlineData("http://localhost:3978", true)]
    [InlineData("http://127.0.0.1:80", true)]
    [InlineData("http://127.9.9.9", true)]
    [InlineData("http://[::1]:5000", true)]
    [InlineData("https://localhost", true)]
    [InlineData("http://0.0.0.0:80", false)]
    [InlineData("http://[::]:80", false)]
    [InlineData("http://*:80", false)]
    [InlineData("http://+:80", false)]
    [InlineData("http://10.0.0.1", false)]
    [InlineData("http://unix:/run/bot.sock", false)]
    [InlineData("http://localhost.example", false)]
    public void IsLoopback_Address_KnowsThisMachine(string address, bool expected) => Assert.Equal(expected, ListeningAddresses.IsLoopback(address));
}
