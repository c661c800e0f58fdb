using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DeclineBot.Bot.Channels.Slack;

namespace DeclineBot.Slack.Tests;

/// <summary>Who may call, and with what.</summary>
public sealed class SlackRequestTests
{
    private const string Json = "application/json";
    private const string Form = "application/x-www-form-urlencoded";

    private static readonly byte[] Verification = """{"token":"t","challenge":"c0","type":"url_verification"}"""u8.ToArray();

    public static TheoryData<string, string, string> Doors => new()
    {
        { "/slack/events", Json, """{"type":"event_callback"}""" },
        { "/slack/commands", Form, "command=%2Fdecline" },
        { "/slack/interactivity", Form, "payload=%7B%22type%22%3A%22view_closed%22%7D" },
    };

    [Fact]
    public async Task Events_UrlVerification_AnswersTheChallenge()
    {
        await using var server = await SlackServer.StartAsync();

        var answer = await server.Client.SendAsync(SlackServer.Signed("/slack/events", Verification, Json, server.Time.GetUtcNow()));

        Assert.Equal("c0", (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("challenge").GetString());
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Door_SignedNow_IsOpen(string path, string type, string body)
    {
        await using var server = await SlackServer.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await server.PostAsync(path, body, type)).StatusCode);
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Door_Forged_IsShut(string path, string type, string text)
    {
        await using var server = await SlackServer.StartAsync();
        var (body, now) = (Encoding.UTF8.GetBytes(text), server.Time.GetUtcNow());

        var unsigned = new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = new StringContent(text, MediaTypeHeaderValue.Parse(type)) };
        var changed = SlackServer.Signed(path, body, type, now);
        changed.Content = new StringContent(text + " ", MediaTypeHeaderValue.Parse(type));
        var untimed = SlackServer.Signed(path, body, type, now);
        untimed.Headers.Remove("X-Slack-Request-Timestamp");
        HttpRequestMessage[] forgeries =
        [
            unsigned, changed, untimed,
            SlackServer.Signed(path, body, type, now, "another secret"),
            SlackServer.Signed(path, body, type, now.AddSeconds(-301)),
            SlackServer.Signed(path, body, type, now.AddSeconds(302)),
        ];

        foreach (var forgery in forgeries)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.SendAsync(forgery)).StatusCode);
        }
    }

    [Theory]
    [MemberData(nameof(Doors))]
    public async Task Door_TheSameRequestAgain_IsShut(string path, string type, string body)
    {
        await using var server = await SlackServer.StartAsync();
        var at = server.Time.GetUtcNow();

        var first = await server.Client.SendAsync(SlackServer.Signed(path, Encoding.UTF8.GetBytes(body), type, at));
        var again = await server.Client.SendAsync(SlackServer.Signed(path, Encoding.UTF8.GetBytes(body), type, at));
        server.Time.Forward(TimeSpan.FromMinutes(6));
        var late = await server.Client.SendAsync(SlackServer.Signed(path, Encoding.UTF8.GetBytes(body), type, at));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Unauthorized], [first.StatusCode, again.StatusCode, late.StatusCode]);
    }

    [Theory]
    [InlineData("/slack/events", Form)]
    [InlineData("/slack/events", "text/plain")]
    [InlineData("/slack/commands", Json)]
    [InlineData("/slack/interactivity", "multipart/form-data; boundary=x")]
    public async Task Door_OtherContentType_IsShut(string path, string type)
    {
        await using var server = await SlackServer.StartAsync();

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await server.PostAsync(path, "{}", type)).StatusCode);
    }

    [Theory]
    [InlineData("/slack/events", Json)]
    [InlineData("/slack/commands", Form)]
    [InlineData("/slack/interactivity", Form)]
    public async Task Door_MoreThanAMegabyte_IsShut(string path, string type)
    {
        await using var server = await SlackServer.StartAsync();
        var body = Encoding.UTF8.GetBytes(new string('x', SlackRequests.MaxBody + 1));
        using var counted = SlackServer.Signed(path, body, type, server.Time.GetUtcNow());
        using var streamed = SlackServer.Signed(path, body, type, server.Time.GetUtcNow());
        streamed.Content!.Headers.ContentLength = null;
        streamed.Headers.TransferEncodingChunked = true;

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(server, counted));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, await StatusAsync(server, streamed));
    }

    [Fact]
    public async Task Door_HalfAMegabyte_IsOpen()
    {
        await using var server = await SlackServer.StartAsync();

        var answer = await server.PostJsonAsync("/slack/events", new { type = "event_callback", padding = new string('x', 512 * 1024) });

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/slack/events", Json, "")]
    [InlineData("/slack/events", Json, "{")]
    [InlineData("/slack/events", Json, "[]")]
    [InlineData("/slack/events", Json, "{} {}")]
    [InlineData("/slack/interactivity", Form, "")]
    [InlineData("/slack/interactivity", Form, "payload=")]
    [InlineData("/slack/interactivity", Form, "payload=%5B%5D")]
    public async Task Door_Malformed_IsABadRequest(string path, string type, string body)
    {
        await using var server = await SlackServer.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await server.PostAsync(path, body, type)).StatusCode);
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'"', 0xFF, (byte)'"', (byte)':', (byte)'1', (byte)'}' })]
    [InlineData(new byte[] { 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0x5C, 0x75, 0x44, 0x38, 0x30, 0x30, 0x22, 0x7D })]
    public async Task Events_TextThatIsNone_IsABadRequest(byte[] body)
    {
        await using var server = await SlackServer.StartAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await server.Client.SendAsync(SlackServer.Signed("/slack/events", body, Json, server.Time.GetUtcNow()))).StatusCode);
    }

    [Theory]
    [InlineData("/slack/events")]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactivity")]
    [InlineData("/slack/oauth_redirect")]
    public async Task Door_SlackNotConfigured_IsNotThere(string path)
    {
        await using var server = await SlackServer.StartWithAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.PostAsync(new Uri(path, UriKind.Relative), null)).StatusCode);
    }

    private static async Task<HttpStatusCode> StatusAsync(SlackServer server, HttpRequestMessage request)
    {
        try
        {
            return (await server.Client.SendAsync(request)).StatusCode;
        }
        catch (HttpRequestException)
        {
            // The server hung up while the rest was still being sent.
            return HttpStatusCode.RequestEntityTooLarge;
        }
    }
}
