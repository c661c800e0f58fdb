using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

public sealed class BotFrameworkTests
{
    [Fact]
    public async Task Receive_Message_IsAnsweredThroughTheConnector()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await RunningServer.StartAsync();

        var answer = await PostAsync(server, Message(connector.ServiceUrl));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var (_, path, activity, _, _) = Assert.Single(await connector.WaitForAsync(1));
        Assert.Equal("/_connector/v3/conversations/c1/activities/m1", path);
        Assert.Equal("1: hello", activity.GetProperty("text").GetString());
        Assert.Equal("m1", activity.GetProperty("replyToId").GetString());
    }

    [Fact]
    public async Task Receive_ConversationUpdate_Welcomes()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await RunningServer.StartAsync();

        await PostAsync(server, Message(connector.ServiceUrl, type: "conversationUpdate", more: """, "membersAdded": [{"id": "u1"}]"""));

        Assert.Equal("welcome", Assert.Single(await connector.WaitForAsync(1)).Activity.GetProperty("text").GetString());
    }

    [Fact]
    public async Task Receive_ExpectReplies_AnswersInTheResponse()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await RunningServer.StartAsync();

        var answer = await PostAsync(server, Message(connector.ServiceUrl, more: """, "deliveryMode": "expectReplies" """));
        var replies = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal("1: hello", replies.GetProperty("activities")[0].GetProperty("text").GetString());
        Assert.Empty(connector.Received);
    }

    [Fact]
    public async Task Receive_Invoke_IsAnsweredInTheResponse()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await RunningServer.StartAsync();

        var answer = await PostAsync(server, Message(connector.ServiceUrl, type: "invoke", more: """, "name": "ask" """));

        Assert.Equal("ask", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("said").GetString());
    }

    [Fact]
    public async Task Receive_InvokeThatFails_AnswersAnError()
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.InternalServerError, (await PostAsync(server, Message(connector.ServiceUrl, type: "invoke", more: """, "name": "fail" """))).StatusCode);
    }

    [Fact]
    public async Task Receive_ConnectorFails_IsTakenAllTheSame()
    {
        await using var connector = await FakeConnector.StartAsync();
        connector.Status = 500;
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await PostAsync(server, Message(connector.ServiceUrl))).StatusCode);
        Assert.NotEmpty(await connector.WaitForAsync(1));
        await Eventually.TrueAsync(() => server.Log.All.Any(line => line.Contains("was not sent and is tried again: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":"message"}""")]
    [InlineData("""{"type":"message","channelId":"x","from":{"id":"u"},"conversation":{"id":"c"}}""")]
    public async Task Receive_Malformed_IsABadRequest(string body)
    {
        await using var server = await RunningServer.StartAsync();

        using var answer = await PostAsync(server, body);

        Assert.Equal((HttpStatusCode.BadRequest, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("X-Forwarded-For", "203.0.113.7")]
    [InlineData("Host", "evil.example")]
    public async Task Receive_NotFromThisMachine_IsForbiddenWithoutDetails(string header, string value)
    {
        await using var connector = await FakeConnector.StartAsync();
        await using var server = await RunningServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(Message(connector.ServiceUrl), System.Text.Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await server.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.Forbidden, ""), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.Contains(server.Log.All, line => line.Contains("An activity was refused: This bot serves ", StringComparison.Ordinal));
        Assert.Empty(connector.Calls);
    }

    [Theory]
    [InlineData("https://smba.example/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("file:///etc/passwd")]
    public async Task Receive_ServiceUrlElsewhere_IsRefused(string serviceUrl)
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(server, Message(serviceUrl))).StatusCode);
    }

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string body) =>
        server.Client.PostAsync(new Uri("/api/messages", UriKind.Relative), new StringContent(body, System.Text.Encoding.UTF8, "application/json"));

    private static string Message(string serviceUrl, string type = "message", string more = "") =>
        $$"""
        { "type": "{{type}}", "id": "m1", "channelId": "msteams", "serviceUrl": "{{serviceUrl}}", "text": "hello",
          "from": {"id": "u1"}, "recipient": {"id": "b1"}, "conversation": {"id": "c1"}{{more}} }
        """;
}
