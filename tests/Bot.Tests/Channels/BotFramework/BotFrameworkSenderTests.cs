using System.Net;
using DeclineBot.Bot.Channels.BotFramework;
using DeclineBot.Bot.Road;
using DeclineBot.Framework.Seam;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Channels.BotFramework;

public sealed class BotFrameworkSenderTests : IAsyncLifetime, IDisposable
{
    private readonly FakeLogin _login = new();
    private FakeConnector _connector = null!;
    private TestAuthority _authority = null!;
    private BotFrameworkParts _parts = null!;

    private BotFrameworkSender Sender => _parts.Get<BotFrameworkSender>();

    public async Task InitializeAsync()
    {
        _connector = await FakeConnector.StartAsync();
        _authority = await TestAuthority.StartAsync();
        _parts = new BotFrameworkParts(_login, _authority.Settings);
    }

    public void Dispose()
    {
        _parts.Dispose();
        _login.Dispose();
    }

    public async Task DisposeAsync()
    {
        await _connector.DisposeAsync();
        await _authority.DisposeAsync();
    }

    [Fact]
    public async Task Send_Reply_PostsItUnderTheMessageThatItAnswers()
    {
        Assert.Equal(new DeliveryResult.Sent("from-channel"), await Sender.SendAsync(new Outgoing(Activity()), default));

        var call = Assert.Single(_connector.Calls);
        Assert.Equal("POST", call.Method);
        Assert.Equal("/_connector/v3/conversations/a%3Ac1%3Bmessageid%3D1/activities/m%2F1", call.Path);
        Assert.Equal("Bearer token-1", call.Authorization);
        Assert.Equal("application/json; charset=utf-8", call.ContentType);
        Assert.Equal("Grüße 👋", call.Activity.GetProperty("text").GetString());
        Assert.Equal("message", call.Activity.GetProperty("type").GetString());
        Assert.Equal("28:b1", call.Activity.GetProperty("from").GetProperty("id").GetString());
        Assert.False(call.Activity.TryGetProperty("id", out _));
    }

    [Theory]
    [InlineData(ActivityTypes.Message)]
    [InlineData(ActivityTypes.Typing)]
    [InlineData(ActivityTypes.Event)]
    public async Task Send_ToNobodysMessage_PostsItToTheConversation(string type)
    {
        await Sender.SendAsync(new Outgoing(Activity(type, replyTo: null)), default);

        var call = Assert.Single(_connector.Calls);
        Assert.Equal("/_connector/v3/conversations/a%3Ac1%3Bmessageid%3D1/activities", call.Path);
        Assert.Equal(type, call.Activity.GetProperty("type").GetString());
    }

    [Fact]
    public async Task Send_Update_PutsAMessageUnderThePlatformsId()
    {
        var activity = Activity(ActivityTypes.MessageUpdate);

        await Sender.SendAsync(new Outgoing(activity, "p1"), default);

        var call = Assert.Single(_connector.Calls);
        Assert.Equal(("PUT", "/_connector/v3/conversations/a%3Ac1%3Bmessageid%3D1/activities/p1"), (call.Method, call.Path));
        Assert.Equal("message", call.Activity.GetProperty("type").GetString());
        Assert.Equal("p1", call.Activity.GetProperty("id").GetString());
        Assert.Equal((ActivityTypes.MessageUpdate, "ours"), (activity.Type, activity.Id));
    }

    [Fact]
    public async Task Send_Delete_DeletesThePlatformsId()
    {
        await Sender.SendAsync(new Outgoing(Activity(ActivityTypes.MessageDelete), "p1"), default);

        var call = Assert.Single(_connector.Calls);
        Assert.Equal(("DELETE", "/_connector/v3/conversations/a%3Ac1%3Bmessageid%3D1/activities/p1"), (call.Method, call.Path));
    }

    [Theory]
    [InlineData(200, typeof(DeliveryResult.Sent))]
    [InlineData(202, typeof(DeliveryResult.Sent))]
    [InlineData(302, typeof(DeliveryResult.Refused))]
    [InlineData(400, typeof(DeliveryResult.Refused))]
    [InlineData(401, typeof(DeliveryResult.Later))]
    [InlineData(403, typeof(DeliveryResult.Gone))]
    [InlineData(404, typeof(DeliveryResult.Gone))]
    [InlineData(405, typeof(DeliveryResult.Refused))]
    [InlineData(408, typeof(DeliveryResult.Unsure))]
    [InlineData(409, typeof(DeliveryResult.Later))]
    [InlineData(412, typeof(DeliveryResult.Unsure))]
    [InlineData(413, typeof(DeliveryResult.Refused))]
    [InlineData(429, typeof(DeliveryResult.Later))]
    [InlineData(500, typeof(DeliveryResult.Unsure))]
    [InlineData(501, typeof(DeliveryResult.Refused))]
    [InlineData(502, typeof(DeliveryResult.Unsure))]
    [InlineData(503, typeof(DeliveryResult.Unsure))]
    [InlineData(504, typeof(DeliveryResult.Unsure))]
    public async Task Send_NewMessage_TellsWhatTheStatusMeans(int status, Type expected)
    {
        _connector.Status = status;

        Assert.IsType(expected, await Sender.SendAsync(new Outgoing(Activity()), default));
    }

    [Theory]
    [InlineData(404, typeof(DeliveryResult.Refused))]
    [InlineData(412, typeof(DeliveryResult.Later))]
    [InlineData(502, typeof(DeliveryResult.Later))]
    public async Task Send_Update_MayBeDoneTwice(int status, Type expected)
    {
        _connector.Status = status;

        Assert.IsType(expected, await Sender.SendAsync(new Outgoing(Activity(ActivityTypes.MessageUpdate), "p1"), default));
    }

    [Fact]
    public async Task Send_AnsweredMessageIsGone_GoesToTheConversation()
    {
        _connector.NextStatuses.Enqueue(StatusCodes.Status404NotFound);

        Assert.IsType<DeliveryResult.Sent>(await Sender.SendAsync(new Outgoing(Activity()), default));

        Assert.Equal(["activities/m%2F1", "activities"], _connector.Calls.Select(call => call.Path[call.Path.IndexOf("activities", StringComparison.Ordinal)..]));
    }

    [Fact]
    public async Task Send_Throttled_TellsHowLongToWait()
    {
        _connector.Status = StatusCodes.Status429TooManyRequests;
        _connector.Header = ("Retry-After", "7");

        Assert.Equal(new DeliveryResult.Later(TimeSpan.FromSeconds(7), "429"), await Sender.SendAsync(new Outgoing(Activity()), default));

        _connector.Header = ("Retry-After", (_parts.Time.GetUtcNow() + TimeSpan.FromMinutes(2)).ToString("R"));
        var later = Assert.IsType<DeliveryResult.Later>(await Sender.SendAsync(new Outgoing(Activity()), default));
        Assert.InRange(later.RetryAfter!.Value, TimeSpan.FromSeconds(118), TimeSpan.FromSeconds(120));
    }

    [Theory]
    [InlineData("""{ "error": { "code": "MessageWritesBlocked", "message": "Dear Ada, no." } }""", "403 MessageWritesBlocked")]
    [InlineData("""{ "error": { "code": "a word of Ada's", "message": "" } }""", "403")]
    [InlineData("<html>", "403")]
    [InlineData("", "403")]
    public async Task Send_Refused_NamesTheReasonAndNothingElse(string answer, string cause)
    {
        (_connector.Status, _connector.Answer) = (StatusCodes.Status403Forbidden, answer);

        Assert.Equal(new DeliveryResult.Gone(cause), await Sender.SendAsync(new Outgoing(Activity()), default));
    }

    [Fact]
    public async Task Send_TokenNotTaken_ComesBackWithANewOne()
    {
        _connector.NextStatuses.Enqueue(StatusCodes.Status401Unauthorized);

        Assert.IsType<DeliveryResult.Later>(await Sender.SendAsync(new Outgoing(Activity()), default));
        Assert.IsType<DeliveryResult.Sent>(await Sender.SendAsync(new Outgoing(Activity()), default));

        Assert.Equal(["Bearer token-1", "Bearer token-2"], _connector.Calls.Select(call => call.Authorization));
    }

    [Fact]
    public async Task Send_NoTokenToBeHad_IsForLaterAndNothingGoesOut()
    {
        _login.Status = HttpStatusCode.Unauthorized;

        Assert.Equal(new DeliveryResult.Later(null, "no token: invalid_client"), await Sender.SendAsync(new Outgoing(Activity()), default));
        Assert.Empty(_connector.Calls);
    }

    [Fact]
    public async Task Send_Redirected_DoesNotFollow()
    {
        _connector.Status = StatusCodes.Status307TemporaryRedirect;
        _connector.Header = ("Location", $"{_connector.ServiceUrl}/v3/conversations/elsewhere");

        Assert.Equal(new DeliveryResult.Refused("307"), await Sender.SendAsync(new Outgoing(Activity()), default));
        Assert.Single(_connector.Calls);
    }

    [Fact]
    public async Task Send_NobodyListens_IsForLater()
    {
        var activity = Activity();
        await _connector.DisposeAsync();

        Assert.IsType<DeliveryResult.Later>(await Sender.SendAsync(new Outgoing(activity), default));
    }

    [Fact]
    public async Task Send_NoAnswerInTime_IsUnsure()
    {
        var gate = new TaskCompletionSource();
        _connector.Gate = gate.Task;
        using var hasty = new BotFrameworkParts(services => services.AddHttpClient(BotFrameworkSender.Client, client => client.Timeout = TimeSpan.FromSeconds(0.3)));

        var result = await hasty.Get<BotFrameworkSender>().SendAsync(new Outgoing(Activity()), default);
        gate.SetResult();

        Assert.Equal(new DeliveryResult.Unsure("no answer in time"), result);
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/")]
    [InlineData("http://10.0.0.1/")]
    [InlineData("")]
    public async Task Send_ServiceUrlThatMayNotBeCalled_CallsNobody(string serviceUrl)
    {
        var activity = Activity();
        activity.ServiceUrl = serviceUrl;

        Assert.IsType<DeliveryResult.Refused>(await Sender.SendAsync(new Outgoing(activity), default));
        Assert.Empty(_login.Received);
    }

    [Fact]
    public async Task Send_NameLeadsToThisMachine_IsRefusedBeforeAnythingIsSaid()
    {
        using var real = new BotFrameworkParts(_login, BotFrameworkParts.Registered);
        var activity = Activity();
        activity.ServiceUrl = $"https://internal.localhost:{new Uri(_connector.ServiceUrl).Port}/";

        var result = await real.Get<BotFrameworkSender>().SendAsync(new Outgoing(activity), default);

        // Where the resolver doesn't know names under localhost, it can't be reached either.
        Assert.True(result is DeliveryResult.Refused or DeliveryResult.Later { Cause: nameof(HttpRequestError.NameResolutionError) }, result.ToString());
        Assert.Empty(_connector.Calls);
    }

    [Theory]
    [InlineData("msteams", true)]
    [InlineData("webchat", true)]
    [InlineData("emulator", true)]
    [InlineData("slack", false)]
    [InlineData("directline", false)]
    [InlineData("console", false)]
    public void Serves_Channel_LeavesOurOwnToOthers(string channel, bool expected) => Assert.Equal(expected, Sender.Serves(channel));

    private Activity Activity(string type = ActivityTypes.Message, string? replyTo = "m/1")
    {
        var activity = ActivityJson.Read(
            $$"""
            { "type": "{{type}}", "id": "ours", "channelId": "msteams", "serviceUrl": "{{_connector.ServiceUrl}}", "text": "Grüße 👋",
              "from": {"id": "28:b1"}, "recipient": {"id": "29:u1"}, "conversation": {"id": "a:c1;messageid=1"} }
            """);
        activity.ReplyToId = replyTo!;
        return activity;
    }
}
