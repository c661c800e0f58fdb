using System.Net;

namespace DeclineBot.Slack.Tests;

/// <summary>What people write, and how often it counts.</summary>
public sealed class SlackConversationTests
{
    [Fact]
    public async Task Message_FirstOne_IsAnsweredInTheDirectMessage()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        var answers = await anna.SayAsync("hello");

        Assert.NotEmpty(answers);
        Assert.All(server.Slack.Calls.Where(call => call.Method == "chat.postMessage"), call => Assert.Equal(anna.Channel.Id, call.Field("channel")));
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "conversations.open");
    }

    [Fact]
    public async Task Message_WithEntities_IsReadAsTyped()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        await anna.SayAsync("I've decided to decline R&D's offer for a nurse position");

        var status = await anna.SayAsync("status");

        Assert.Contains(status, message => message.Text.Contains("R&amp;D", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Message_SameEventAgain_CountsOnce()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var payload = anna.Event(anna.Message("hello"), "Ev1");

        await anna.BringEventAsync(payload);
        server.Time.Forward(TimeSpan.FromMinutes(1));
        await anna.BringEventAsync(payload);
        server.Time.Forward(TimeSpan.FromMinutes(5));
        await anna.BringEventAsync(payload);

        Assert.Single(await anna.ReadAsync());
    }

    [Fact]
    public async Task Message_SameTsInAnotherEvent_CountsOnce()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        var ts = server.Slack.Ts();

        await anna.BringEventAsync(anna.Event(anna.Message("hello", ts), "Ev1"));
        await anna.BringEventAsync(anna.Event(anna.Message("hello", ts), "Ev2"));

        Assert.Single(await anna.ReadAsync());
    }

    [Theory]
    [InlineData("""{"type":"message","subtype":"message_changed","hidden":true,"channel":"D1","channel_type":"im","ts":"1.2","message":{"user":"U1ANNA","text":"hello"}}""")]
    [InlineData("""{"type":"message","subtype":"message_deleted","channel":"D1","channel_type":"im","ts":"1.2","previous_message":{"user":"U1ANNA","text":"hello"}}""")]
    [InlineData("""{"type":"message","subtype":"bot_message","bot_id":"B1","channel":"D1","channel_type":"im","ts":"1.2","text":"hello"}""")]
    [InlineData("""{"type":"message","bot_id":"B1","user":"U1ANNA","channel":"D1","channel_type":"im","ts":"1.2","text":"hello"}""")]
    [InlineData("""{"type":"message","user":"U0BOT","channel":"D1","channel_type":"im","ts":"1.2","text":"hello"}""")]
    [InlineData("""{"type":"message","user":"USLACKBOT","channel":"D1","channel_type":"im","ts":"1.2","text":"hello"}""")]
    [InlineData("""{"type":"message","user":"U1ANNA","channel":"C1","channel_type":"channel","ts":"1.2","text":"hello"}""")]
    [InlineData("""{"type":"message","user":"U1ANNA","channel":"G1","channel_type":"mpim","ts":"1.2","text":"hello"}""")]
    [InlineData("""{"type":"message","subtype":"channel_join","user":"U1ANNA","channel":"D1","channel_type":"im","ts":"1.2","text":"hello"}""")]
    [InlineData("""{"type":"reaction_added","user":"U1ANNA","item":{}}""")]
    [InlineData("""{}""")]
    [InlineData("""null""")]
    public async Task Message_NotSaidToTheBot_IsIgnored(string inner)
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        await anna.BringEventAsync(anna.Event(System.Text.Json.JsonElement.Parse(inner)));
        await server.SettleAsync(anna.User);

        Assert.Empty(server.Slack.Calls);
    }

    [Fact]
    public async Task Message_FileWithoutWords_IsAnsweredKindly()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        await anna.BringEventAsync(anna.Event(new { type = "message", subtype = "file_share", user = anna.User, channel = anna.Channel.Id, channel_type = "im", ts = server.Slack.Ts(), text = "", files = new[] { new { id = "F1" } } }));

        Assert.Single(await anna.ReadAsync());
    }

    [Fact]
    public async Task Person_TheirZoneAndLocale_AreAskedForOnce()
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.Profiles["U1ANNA"] = ("Asia/Tokyo", "ja-JP");
        var anna = server.Person();
        server.Time.SetTo(new DateTimeOffset(2026, 11, 20, 1, 0, 0, TimeSpan.Zero));

        await anna.SayAsync("I decided this morning at 8 to decline Acme's offer for a nurse position");
        await anna.SayAsync("status");

        var asked = Assert.Single(server.Slack.Calls, call => call.Method == "users.info");
        Assert.Equal(("U1ANNA", "true"), (asked.Field("user"), asked.Field("include_locale")));
        Assert.Contains(anna.Channel.Messages, message => message.Text.Contains("08:00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Home_Opened_ShowsTheWelcomeAndLaterTheDecline()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        await anna.OpenHomeAsync();
        await server.SettleAsync(anna.User);
        var before = server.Slack.Homes[anna.User].GetRawText();
        await anna.SayAsync("I've decided to decline Acme's offer for a nurse position");
        await anna.OpenHomeAsync();
        await server.SettleAsync(anna.User);

        Assert.Contains("Prepare a decline", before, StringComparison.Ordinal);
        Assert.DoesNotContain("Acme", before, StringComparison.Ordinal);
        Assert.Contains("Acme", server.Slack.Homes[anna.User].GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Home_ButtonPressed_GoesOnInTheDirectMessageAndIsShownAnew()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        await anna.OpenHomeAsync();
        await server.SettleAsync(anna.User);

        await anna.PressHomeAsync("Prepare a decline");

        Assert.NotEmpty(await anna.ReadAsync());
        Assert.Equal(2, server.Slack.Calls.Count(call => call.Method == "views.publish"));
    }

    [Fact]
    public async Task Messages_OpenedTwice_WelcomesOnce()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();

        await anna.OpenHomeAsync("messages");
        var welcome = await anna.ReadAsync();
        await anna.OpenHomeAsync("messages");

        Assert.Single(welcome);
        Assert.Empty(await anna.ReadAsync());
    }

    [Fact]
    public async Task Messages_ManyAtOnceEachTwice_AreAnsweredOnceEach()
    {
        await using var server = await SlackServer.StartAsync();
        server.Slack.TakesItsTime = false;
        var people = Enumerable.Range(0, 20).Select(number => server.Person($"U9P{number}")).ToList();

        await Task.WhenAll(people.Select(async person =>
        {
            var payload = person.Event(person.Message("hello"));
            var answers = await Task.WhenAll(server.PostJsonAsync("/slack/events", payload), server.PostJsonAsync("/slack/events", payload));
            Assert.All(answers, answer => Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict));
        }));

        foreach (var person in people)
        {
            Assert.Single(await person.ReadAsync());
        }
    }
}
