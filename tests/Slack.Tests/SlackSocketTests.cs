using System.Text.Json;
using DeclineBot.Bot.Channels.Slack;

namespace DeclineBot.Slack.Tests;

/// <summary>Socket Mode, over a real WebSocket.</summary>
public sealed class SlackSocketTests
{
    [Fact]
    public async Task Socket_Message_IsAcknowledgedAndAnswered()
    {
        await using var server = await SlackServer.StartWithSocketAsync();
        var anna = server.Person();

        var answers = await anna.SayAsync("hello");

        Assert.Single(answers);
        Assert.Equal(FakeSlack.AppToken, server.Slack.Calls.First(call => call.Method == "apps.connections.open").Token);
    }

    [Fact]
    public async Task Socket_CommandAndForm_AreAnsweredInTheAcknowledgement()
    {
        await using var server = await SlackServer.StartWithSocketAsync();
        var anna = server.Person();

        var whisper = await anna.CommandAsync("frobnicate");
        await anna.ShortcutAsync("prepare");
        await SlackServer.UntilAsync(() => Assert.Single(server.Slack.Modals).TryGetProperty("private_metadata", out _));
        var view = server.Slack.Modals[0];
        var wrong = await anna.SubmitAsync(view, new Dictionary<string, string> { ["decided"] = "when pigs fly" });

        Assert.Equal("ephemeral", whisper!.Value.GetProperty("response_type").GetString());
        Assert.Equal("errors", wrong!.Value.GetProperty("response_action").GetString());
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    public async Task Socket_ToBeRenewed_OpensTheNextOneFirst(string reason)
    {
        await using var server = await SlackServer.StartWithSocketAsync();

        await server.Slack.Sockets.DisconnectAsync(reason);
        await SlackServer.UntilAsync(() => server.Slack.Sockets is { Opened: 2, Open: 1 });

        Assert.Equal(2, server.Slack.Sockets.MostAtOnce);
        Assert.Single(await server.Person().SayAsync("hello"));
    }

    [Fact]
    public async Task Socket_CutOff_ComesBackAndCountsWhatCameTwiceOnce()
    {
        await using var server = await SlackServer.StartWithSocketAsync();
        var anna = server.Person();
        var payload = anna.Event(anna.Message("hello"));
        await anna.BringEventAsync(payload);

        server.Slack.Sockets.CloseAll();
        await SlackServer.UntilAsync(() => server.Slack.Sockets is { Opened: 2, Open: 1 });
        await anna.BringEventAsync(payload);

        Assert.Single(await anna.ReadAsync());
    }

    [Fact]
    public async Task Socket_Refused_IsTriedAgainAfterAWhile()
    {
        var refusals = 2;
        await using var server = await SlackServer.StartWithSocketAsync();
        server.Slack.Instead = call => call.Method == "apps.connections.open" && Interlocked.Decrement(ref refusals) >= 0 ? FakeSlack.Limited(1) : null;

        server.Slack.Sockets.CloseAll();
        await SlackServer.UntilAsync(() => server.Slack.Sockets is { Opened: 2, Open: 1 });

        Assert.Equal(4, server.Slack.Calls.Count(call => call.Method == "apps.connections.open"));
    }

    [Fact]
    public async Task Socket_WrongToken_SaysSoAndStops()
    {
        await using var server = await SlackServer.StartWithAsync("--Slack:AppToken=xapp-another", $"--Slack:BotToken={FakeSlack.BotToken}");

        await SlackServer.UntilAsync(() => server.Log.All.Any(line => line.Contains("Slack:AppToken: invalid_auth", StringComparison.Ordinal)));

        Assert.Single(server.Slack.Calls);
        Assert.DoesNotContain(server.Log.All, line => line.Contains("xapp-another", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Socket_SwitchedOff_SaysSoAndStops()
    {
        await using var server = await SlackServer.StartWithSocketAsync();

        await server.Slack.Sockets.DisconnectAsync("link_disabled");
        await SlackServer.UntilAsync(() => server.Slack.Sockets.Open == 0);

        Assert.Equal(1, server.Slack.Sockets.Opened);
        Assert.Contains(server.Log.All, line => line.Contains("switched off", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"hello\"")]
    [InlineData("""{"type":"hello"}""")]
    [InlineData("""{"type":"unheard_of","envelope_id":"e"}""")]
    [InlineData("""{"type":"events_api","payload":{}}""")]
    public async Task Socket_Nonsense_IsPassedOver(string text)
    {
        await using var server = await SlackServer.StartWithSocketAsync();

        await server.Slack.Sockets.SendRawAsync(text);

        Assert.Single(await server.Person().SayAsync("hello"));
        Assert.Equal(1, server.Slack.Sockets.Opened);
    }

    [Fact]
    public async Task Socket_UnknownKind_IsAcknowledged()
    {
        await using var server = await SlackServer.StartWithSocketAsync();

        Assert.Null(await server.Slack.Sockets.BringAsync("unheard_of", new { }));
        Assert.Null(await server.Slack.Sockets.BringAsync(SlackDelivery.Events, JsonElement.Parse("""[1]""")));
    }

    [Fact]
    public async Task Socket_SlowForm_KeepsNobodyWaiting()
    {
        await using var server = await SlackServer.StartWithSocketAsync();
        var hold = new TaskCompletionSource();
        server.Slack.Hold = hold.Task;

        var slow = server.Person("U1SLOW").ShortcutAsync("prepare");
        var quick = await server.Person("U2QUICK").CommandAsync("help").WaitAsync(TimeSpan.FromSeconds(30));
        hold.SetResult();
        await slow;

        Assert.NotNull(quick);
    }
}
