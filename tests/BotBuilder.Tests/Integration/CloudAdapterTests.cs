using System.Net;
using System.Text;
using System.Text.Json;
using DeclineBot.Framework.Seam;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;

namespace DeclineBot.BotBuilder.Tests.Integration;

public sealed class CloudAdapterTests : IDisposable
{
    private const string Message = """
        {"type":"message","id":"a/1","text":"hi","channelId":"test","serviceUrl":"http://channel.example/base","from":{"id":"u"},"recipient":{"id":"bot"},"conversation":{"id":"19:c;x=1"}}
        """;

    private readonly RecordingChannel _channel = new();

    public void Dispose() => _channel.Dispose();

    private sealed class CallbackBot(BotCallbackHandler callback) : IBot
    {
        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default) => callback(turnContext, cancellationToken);
    }

    private CloudAdapter CreateSut() => new(new ConfigurationBuilder().Build(), _channel);

    private async Task<(int Status, string Body)> PostAsync(string body, BotCallbackHandler bot, string? authorization = null, string method = "POST")
    {
        var context = new DefaultHttpContext();
        context.Request.Method = method;
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(body));
        context.Response.Body = new MemoryStream();
        if (authorization is not null)
        {
            context.Request.Headers.Authorization = authorization;
        }

        await CreateSut().ProcessAsync(context.Request, context.Response, new CallbackBot(bot));
        return (context.Response.StatusCode, Encoding.UTF8.GetString(((MemoryStream)context.Response.Body).ToArray()));
    }

    private static Task Silence(ITurnContext turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    public async Task ProcessAsync_NoPost_Is405(string method) => Assert.Equal(405, (await PostAsync(Message, Silence, method: method)).Status);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("""{"text":"hi"}""")]
    [InlineData("""{"type":""}""")]
    public async Task ProcessAsync_NoActivityWithAType_Is400(string body) => Assert.Equal(400, (await PostAsync(body, Silence)).Status);

    [Fact]
    public async Task ProcessAsync_TokenThatCannotBeProved_Is401() => Assert.Equal(401, (await PostAsync(Message, Silence, "Basic abc")).Status);

    [Fact]
    public async Task ProcessAsync_Reply_IsPostedToTheActivityItAnswers()
    {
        ResourceResponse? response = null;

        var (status, body) = await PostAsync(Message, async (turn, token) => response = await turn.SendActivityAsync("hello", cancellationToken: token));

        Assert.Equal((200, string.Empty), (status, body));
        Assert.Equal(["POST http://channel.example/base/v3/conversations/19%3Ac%3Bx%3D1/activities/a%2F1"], _channel.Requests);
        Assert.Equal("sent-1", response!.Id);
        var sent = ActivityJson.Read(_channel.Bodies[0]);
        Assert.Equal(("hello", "u", "bot", "a/1"), (sent.Text, sent.Recipient.Id, sent.From.Id, sent.ReplyToId));
    }

    [Fact]
    public async Task ProcessAsync_UpdateAndDelete_GoToTheActivity()
    {
        await PostAsync(Message, async (turn, token) =>
        {
            await turn.UpdateActivityAsync(new Activity(ActivityTypes.Message) { Id = "x", Text = "new" }, token);
            await turn.DeleteActivityAsync("y", token);
        });

        Assert.Equal(
            ["PUT http://channel.example/base/v3/conversations/19%3Ac%3Bx%3D1/activities/x", "DELETE http://channel.example/base/v3/conversations/19%3Ac%3Bx%3D1/activities/y"],
            _channel.Requests);
    }

    [Fact]
    public async Task ProcessAsync_Trace_IsForTheEmulatorOnly()
    {
        await PostAsync(Message, (turn, token) => turn.SendActivityAsync((Activity)Activity.CreateTraceActivity("trace"), token));

        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task ProcessAsync_Invoke_IsAnsweredWithStatusAndBody()
    {
        var (status, body) = await PostAsync(Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal), (turn, token) =>
            turn.SendActivityAsync(new Activity(ActivityTypesEx.InvokeResponse) { Value = new InvokeResponse { Status = 418, Body = new AdaptiveCardInvokeResponse { StatusCode = 200, Value = "tea" } } }, token));

        Assert.Equal(418, status);
        Assert.Equal("tea", JsonDocument.Parse(body).RootElement.GetProperty("value").GetString());
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task ProcessAsync_InvokeWithoutAnswer_Is501() =>
        Assert.Equal(501, (await PostAsync(Message.Replace("\"message\"", "\"invoke\"", StringComparison.Ordinal), Silence)).Status);

    [Fact]
    public async Task ProcessAsync_ExpectReplies_AreInTheResponse()
    {
        var (status, body) = await PostAsync(Message.Replace("\"text\"", "\"deliveryMode\":\"expectReplies\",\"text\"", StringComparison.Ordinal), async (turn, token) =>
        {
            await turn.SendActivityAsync("one", cancellationToken: token);
            await turn.SendActivityAsync("two", cancellationToken: token);
        });

        Assert.Equal(200, status);
        Assert.Equal(["one", "two"], JsonDocument.Parse(body).RootElement.GetProperty("activities").EnumerateArray().Select(reply => reply.GetProperty("text").GetString()));
        Assert.Empty(_channel.Requests);
    }

    [Fact]
    public async Task ProcessAsync_ChannelRefuses_TellsTheBotWhy()
    {
        _channel.Status = HttpStatusCode.Forbidden;
        _channel.Answer = """{"error":{"code":"MessageWritesBlocked","message":"no"}}""";
        ErrorResponseException? refused = null;

        await PostAsync(Message, async (turn, token) =>
            refused = await Assert.ThrowsAsync<ErrorResponseException>(() => turn.SendActivityAsync("hello", cancellationToken: token)));

        Assert.Equal((HttpStatusCode.Forbidden, "MessageWritesBlocked"), (refused!.Response.StatusCode, refused.Body!.Error!.Code));
    }

    [Fact]
    public async Task ContinueConversationAsync_Reference_SendsToTheConversation()
    {
        var reference = ActivityJson.Read(Message).GetConversationReference();
        reference.ActivityId = null;

        await CreateSut().ContinueConversationAsync(string.Empty, reference, (turn, token) =>
        {
            Assert.NotNull(turn.TurnState.Get<IConnectorClient>());
            return turn.SendActivityAsync("by the way", cancellationToken: token);
        }, CancellationToken.None);

        Assert.StartsWith("POST http://channel.example/base/v3/conversations/19%3Ac%3Bx%3D1/activities", Assert.Single(_channel.Requests), StringComparison.Ordinal);
    }
}
