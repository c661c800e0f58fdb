using System.Net;
using System.Net.Http.Headers;
using System.Text;
using DeclineBot.Bot.Channels.BotFramework;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

/// <summary>A bot with an app id, the authority that it trusts, the login that it gets its tokens from, and a channel.</summary>
internal sealed class Scene(TestAuthority authority, FakeConnector connector, FakeLogin login, RunningServer server) : IAsyncDisposable
{
    public TestAuthority Authority => authority;

    public FakeConnector Connector => connector;

    public FakeLogin Login => login;

    public RunningServer Server => server;

    public static async Task<Scene> StartAsync(Action<WebApplicationBuilder>? change = null)
    {
        var authority = await TestAuthority.StartAsync();
        var login = new FakeLogin();
        var server = await RunningServer.StartAsync(builder =>
        {
            builder.Services.AddHttpClient(ConnectorTokens.Client).ConfigurePrimaryHttpMessageHandler(() => login);
            change?.Invoke(builder);
        }, authority.Settings);
        return new Scene(authority, await FakeConnector.StartAsync(), login, server);
    }

    public static async Task<HttpResponseMessage> PostAsync(RunningServer server, string? authorization, string body, string? contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = contentType is null ? null : MediaTypeHeaderValue.Parse(contentType);
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await server.Client.SendAsync(request);
    }

    public static string Message(string id, string channel, string serviceUrl, string more = "", string text = "hello", string conversation = "a:c1") =>
        $$"""
        { "type": "message", "id": "{{id}}", "channelId": "{{channel}}", "serviceUrl": "{{serviceUrl}}", "text": "{{text}}",
          "from": {"id": "29:u1"}, "recipient": {"id": "28:b1"}, "conversation": {"id": "{{conversation}}"}{{more}} }
        """;

    public string Message(string id, string channel = "msteams", string more = "", string text = "hello") =>
        Message(id, channel, connector.ServiceUrl, more, text, $"a:{id}");

    public string Token() => $"Bearer {authority.Issue(connector.ServiceUrl)}";

    public Task<HttpResponseMessage> PostAsync(string? authorization, string body, string? contentType = "application/json") => PostAsync(server, authorization, body, contentType);

    /// <summary>It was refused without details, and a good one in the same conversation is the first that has an effect.</summary>
    public async Task AssertRefusedAsync(HttpResponseMessage answer, HttpStatusCode expected, string id)
    {
        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("", await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(Token(), Message(id))).StatusCode);
        Assert.Equal("1: hello", Assert.Single(await connector.WaitForAsync(1, id)).Activity.GetProperty("text").GetString());
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await connector.DisposeAsync();
        await authority.DisposeAsync();
        login.Dispose();
    }
}
