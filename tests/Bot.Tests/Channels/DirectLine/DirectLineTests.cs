using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using DeclineBot.Bot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace DeclineBot.Bot.Tests.Channels.DirectLine;

public sealed class DirectLineTests
{
    [Fact]
    public async Task Generate_OnThisMachine_GivesATokenForOneNewPersonAndConversation()
    {
        await using var server = await RunningServer.StartAsync();

        var (one, two) = (await server.GetTokenAsync(), await server.GetTokenAsync());

        Assert.StartsWith("dl_", one.GetProperty("userId").GetString(), StringComparison.Ordinal);
        Assert.Equal(90 * 24 * 3600, one.GetProperty("expires_in").GetInt32());
        Assert.NotEqual(one.GetProperty("conversationId").GetString(), two.GetProperty("conversationId").GetString());
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_anna"}}""", HttpStatusCode.OK)]
    [InlineData("""{"user":{"id":"anna"}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":{"id":7}}""", HttpStatusCode.BadRequest)]
    [InlineData("""{"user":"dl_anna"}""", HttpStatusCode.BadRequest)]
    [InlineData("[]", HttpStatusCode.BadRequest)]
    [InlineData("{", HttpStatusCode.BadRequest)]
    public async Task Generate_PersonNamed_TakesOnlyIdsOfThisChannel(string body, HttpStatusCode expected)
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.Client.PostAsync(DirectLineClient.At("tokens/generate"), new StringContent(body));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Start_NewConversation_WelcomesOnce()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        var again = await client.PostAsync("conversations", "");

        await server.WhenQuietAsync("directline", client.ConversationId);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(["welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task Start_NewConversation_AnswersAsTheProtocolSays()
    {
        await using var server = await RunningServer.StartAsync();
        var token = await server.GetTokenAsync();
        var client = new DirectLineClient(server, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!, "");

        var answer = await client.PostAsync("conversations", "");
        var opening = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal(client.ConversationId, opening.GetProperty("conversationId").GetString());
        Assert.StartsWith($"ws://127.0.0.1:{server.Address.Port}/v3/directline/conversations/{client.ConversationId}/stream?", opening.GetProperty("streamUrl").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(opening.GetProperty("token").GetString()!);
    }

    [Fact]
    public async Task Post_Message_StandsInTheFeedBeforeItsAnswer()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        var before = (await client.ReadAsync()).GetProperty("watermark").GetString()!;

        var posted = await client.PostAsync($"conversations/{client.ConversationId}/activities", """
            {"type":"message","text":"hello","channelData":{"clientActivityID":"abc","postBack":true},"locale":"en-US","localTimezone":"Europe/Berlin"}
            """);
        var id = (await posted.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("id").GetString();
        await server.WhenQuietAsync("directline", client.ConversationId);
        var feed = (await client.ReadAsync(before)).GetProperty("activities");

        Assert.Equal(2, feed.GetArrayLength());
        Assert.Equal(id, feed[0].GetProperty("id").GetString());
        Assert.Equal(client.PersonId, feed[0].GetProperty("from").GetProperty("id").GetString());
        Assert.Equal("abc", feed[0].GetProperty("channelData").GetProperty("clientActivityID").GetString());
        Assert.Equal("1: hello", feed[1].GetProperty("text").GetString());
        Assert.Equal(id, feed[1].GetProperty("replyToId").GetString());
        Assert.Equal("bot", feed[1].GetProperty("from").GetProperty("role").GetString());
    }

    [Fact]
    public async Task Read_Watermark_LeadsOn()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        await client.SayAsync("one");
        var watermark = (await client.ReadAsync()).GetProperty("watermark").GetString()!;
        await client.SayAsync("two");

        Assert.Equal(["two", "2: two"], await client.TextsAsync(watermark));
        Assert.Empty(await client.TextsAsync("999999"));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    public async Task Read_WatermarkThatIsNotOurs_IsRefused(string watermark)
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        Assert.Equal(HttpStatusCode.BadRequest, (await client.GetAsync($"conversations/{client.ConversationId}/activities?watermark={watermark}")).StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"type":"conversationUpdate","membersAdded":[{"id":"x"}]}""")]
    [InlineData("""{"type":"invoke","name":"adaptiveCard/action"}""")]
    [InlineData("""{"type":{"a":1}}""")]
    [InlineData("""{"type":"message","from":"somebody"}""")]
    [InlineData("""{"type":"message","timestamp":"yesterday"}""")]
    public async Task Post_Malformed_IsRefusedWithoutAStackTrace(string body)
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        var answer = await client.PostAsync($"conversations/{client.ConversationId}/activities", body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.DoesNotContain(" at ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["welcome"], await client.TextsAsync());
    }

    [Fact]
    public async Task Post_InAnotherPersonsName_IsRefused()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        var answer = await client.PostAsync($"conversations/{client.ConversationId}/activities", """{"type":"message","text":"hi","from":{"id":"dl_other"}}""");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task Post_TooLarge_IsRefused()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        var answer = await client.SayAsync(new string('x', 300 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Fact]
    public async Task EveryRequest_WithoutToken_IsUnauthorized()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        foreach (var (method, path) in Routes(client.ConversationId))
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.SendAsync(new HttpRequestMessage(method, DirectLineClient.At(path)))).StatusCode);
        }
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("AAAA")]
    [InlineData("%00")]
    public async Task EveryRequest_WithForgedToken_IsForbidden(string token)
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync() with { Token = token };

        foreach (var (method, path) in Routes(client.ConversationId))
        {
            var answer = method == HttpMethod.Get ? await client.GetAsync(path) : await client.PostAsync(path, "");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
    }

    [Fact]
    public async Task EveryRequest_WithAnothersToken_IsForbidden()
    {
        await using var server = await RunningServer.StartAsync();
        var (mine, other) = (await server.StartConversationAsync(), await server.StartConversationAsync());
        var intruder = mine with { Token = other.Token };

        Assert.Equal(HttpStatusCode.Forbidden, (await intruder.GetAsync($"conversations/{mine.ConversationId}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await intruder.GetAsync($"conversations/{mine.ConversationId}/activities")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await intruder.SayAsync("hi")).StatusCode);
    }

    [Fact]
    public async Task Refresh_Token_GoesOnWithTheConversation()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();

        var refreshed = await (await client.PostAsync("tokens/refresh", "")).Content.ReadFromJsonAsync<JsonElement>();
        var later = client with { Token = refreshed.GetProperty("token").GetString()! };

        Assert.Equal(client.ConversationId, refreshed.GetProperty("conversationId").GetString());
        Assert.Equal(["welcome"], await later.TextsAsync());
    }

    [Fact]
    public async Task Reconnect_AfterARestart_ShowsTheConversationAgain()
    {
        using var folder = new TemporaryFolder();
        DirectLineClient client;
        await using (var server = await RunningServer.StartInAsync(folder))
        {
            client = await server.StartConversationAsync();
            await client.SayAsync("one");
        }

        await using var later = await RunningServer.StartInAsync(folder);
        client = client with { Server = later };

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"conversations/{client.ConversationId}?watermark=")).StatusCode);
        await client.SayAsync("two");
        Assert.Equal(["welcome", "one", "1: one", "two", "2: two"], await client.TextsAsync());
    }

    [Fact]
    public async Task Reconnect_ConversationThatNeverBegan_IsNotFound()
    {
        await using var server = await RunningServer.StartAsync();
        var token = await server.GetTokenAsync();
        var client = new DirectLineClient(server, token.GetProperty("conversationId").GetString()!, token.GetProperty("token").GetString()!, "");

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"conversations/{client.ConversationId}")).StatusCode);
    }

    [Fact]
    public async Task Read_Forgotten_ShowsNothingAndGoesOn()
    {
        await using var server = await RunningServer.StartAsync();
        var client = await server.StartConversationAsync();
        var watermark = (await client.ReadAsync()).GetProperty("watermark").GetString()!;

        await client.SayAsync("forget me");
        Assert.Equal(["forgotten: 3, left: 0"], await client.TextsAsync());
        await client.SayAsync("again");
        Assert.Equal(["forgotten: 3, left: 0", "again", "1: again"], await client.TextsAsync(watermark));
    }

    [Fact]
    public async Task Delete_OnesOwnConversation_LeavesNothingOfIt()
    {
        await using var server = await RunningServer.StartAsync();
        var (client, other) = (await server.StartConversationAsync(), await server.StartConversationAsync());
        await client.SayAsync("hello");

        Assert.Equal(HttpStatusCode.Forbidden, (await other.SendAsync(HttpMethod.Delete, $"conversations/{client.ConversationId}", null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await client.SendAsync(HttpMethod.Delete, $"conversations/{client.ConversationId}", null)).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"conversations/{client.ConversationId}")).StatusCode);
        Assert.Equal(0, (await server.Services.GetRequiredService<IStore>().CountRowsAsync(new ConversationKey("directline", client.ConversationId), CancellationToken.None)).Total);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync($"conversations/{other.ConversationId}")).StatusCode);
    }

    [Fact]
    public async Task Generate_SecretConfigured_WantsTheSecret()
    {
        const string secret = "0123456789abcdef0123456789abcdef";
        await using var server = await RunningServer.StartAsync($"--DirectLine:Secret={secret}");

        var without = await server.Client.PostAsync(DirectLineClient.At("tokens/generate"), null);
        using var request = new HttpRequestMessage(HttpMethod.Post, DirectLineClient.At("tokens/generate"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", secret);
        request.Headers.Host = "bot.example.com";
        var with = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.Unauthorized, without.StatusCode);
        Assert.Equal(HttpStatusCode.OK, with.StatusCode);
    }

    [Fact]
    public async Task Start_SecretConfigured_BeginsANewConversation()
    {
        const string secret = "0123456789abcdef0123456789abcdef";
        await using var server = await RunningServer.StartAsync($"--DirectLine:Secret={secret}");
        var client = new DirectLineClient(server, "", secret, "");

        Assert.Equal(HttpStatusCode.Created, (await client.PostAsync("conversations", """{"user":{"id":"dl_anna"}}""")).StatusCode);
    }

    private static IEnumerable<(HttpMethod Method, string Path)> Routes(string conversation) =>
    [
        (HttpMethod.Post, "tokens/refresh"),
        (HttpMethod.Post, "conversations"),
        (HttpMethod.Get, $"conversations/{conversation}"),
        (HttpMethod.Get, $"conversations/{conversation}/activities"),
        (HttpMethod.Post, $"conversations/{conversation}/activities"),
    ];
}
