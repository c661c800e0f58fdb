using System.Text;
using System.Text.Json;
using DeclineBot.Bot.Channels.Slack;
using Xunit.Abstractions;

namespace DeclineBot.Slack.Tests;

/// <summary>What Slack's own packages make of the same things.</summary>
public sealed class SlackNodeTests(ITestOutputHelper output)
{
    private const string Verifier = """
        const { isValidSlackRequest } = require('@slack/bolt/dist/receivers/verify-request');
        for (const one of JSON.parse(require('fs').readFileSync(process.argv[2], 'utf8')))
          console.log(isValidSlackRequest({ signingSecret: one.secret, body: Buffer.from(one.body, 'base64').toString('utf8'), nowMilliseconds: one.now * 1000,
            headers: { 'x-slack-request-timestamp': one.timestamp, 'x-slack-signature': one.signature } }));
        """;

    private const string SocketClient = """
        const { SocketModeClient } = require('@slack/socket-mode');
        const client = new SocketModeClient({ appToken: process.argv[3], logLevel: 'error', clientOptions: { slackApiUrl: process.argv[2] } });
        client.on('slack_event', async ({ ack, type, body }) => { await ack({ said: body.event ? body.event.text : body.text }); console.log(type); });
        client.start().then(() => console.log('connected'));
        process.stdin.on('data', async () => { await client.disconnect(); process.exit(0); });
        """;

    private const string WebClient = """
        const { WebClient } = require('@slack/web-api');
        const client = new WebClient(process.argv[3], { slackApiUrl: process.argv[2], logLevel: 'error' });
        (async () => {
          for (const [method, fields] of JSON.parse(require('fs').readFileSync(process.argv[4], 'utf8')))
            console.log(JSON.stringify((await client.apiCall(method, fields)).ok));
        })().catch(e => { console.error(e); process.exit(1); });
        """;

    [Fact]
    public async Task Signature_ManyBodies_IsWhatBoltVerifies()
    {
        var random = new Random(7);
        var cases = Enumerable.Range(0, 300).Select(number =>
        {
            var body = Encoding.UTF8.GetBytes(new string([.. Enumerable.Range(0, random.Next(200)).Select(_ => (char)random.Next(32, 0x2FF))]));
            var (secret, now) = ($"secret{number}", 1_800_000_000L);
            var timestamp = (now + random.Next(-700, 300)).ToString(System.Globalization.CultureInfo.InvariantCulture);
            var signature = SlackSignature.Sign(secret, timestamp, body);
            if (number % 3 == 0)
            {
                signature = signature[..^1] + (signature[^1] == '0' ? '1' : '0');
            }

            return (secret, now, timestamp, signature, body);
        }).ToList();

        var lines = await RunAsync(Verifier, cases.Select(one => new { one.secret, one.now, one.timestamp, one.signature, body = Convert.ToBase64String(one.body) }));

        if (lines is not null)
        {
            Assert.Equal(lines, cases.Select(one => SlackSignature.IsValid(one.secret, one.timestamp, one.signature, one.body, DateTimeOffset.FromUnixTimeSeconds(one.now)) ? "true" : "false"));
            Assert.Contains("true", lines);
            Assert.Contains("false", lines);
        }
    }

    [Fact]
    public async Task FakeSocket_SlacksOwnClient_SpeaksWithIt()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var client = SlackNodePackages.Start(output, SocketClient, slack.ApiUrl, FakeSlack.AppToken);
        if (client is null)
        {
            return;
        }

        Assert.Equal("connected", await client.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)));
        var answered = await slack.Sockets.BringAsync(SlackDelivery.Events, new { type = "event_callback", @event = new { type = "message", text = "hello" } });
        Assert.Equal("hello", answered!.Value.GetProperty("said").GetString());
        Assert.Equal("events_api", await client.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromSeconds(60)));
        var whispered = await slack.Sockets.BringAsync(SlackDelivery.Commands, new { command = "/decline", text = "help" });
        Assert.Equal("help", whispered!.Value.GetProperty("said").GetString());

        await slack.Sockets.DisconnectAsync("refresh_requested");
        await SlackServer.UntilAsync(() => slack.Sockets.Opened == 2);
        await client.StandardInput.WriteLineAsync("stop");
        await client.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task Calls_SlacksOwnClient_SendsTheSame()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        await anna.OpenHomeAsync();
        await anna.CommandAsync("prepare");
        var question = (await anna.ReadAsync())[^1];
        await anna.PressAsync(question, question.Titles.First());
        await anna.ReadAsync();
        await anna.ShortcutAsync("prepare");
        await SlackServer.UntilAsync(() => anna.Channel.Messages.Any(message => message.IsChanged));
        var ours = server.Slack.Calls.ToList();
        // A trigger is good once: the other client gets new ones.
        server.Slack.Instead = call => call.Method == "views.open" ? FakeSlack.Ok(new { }) : null;

        var lines = await RunAsync(WebClient, ours.Select(call => new object[] { call.Method, call.Fields.ToDictionary(field => field.Key, field => Value(field.Value)) }), server.Slack.ApiUrl, FakeSlack.BotToken);

        if (lines is null)
        {
            return;
        }

        Assert.All(lines, line => Assert.Equal("true", line));
        var theirs = server.Slack.Calls.Skip(ours.Count).ToList();
        Assert.Contains(ours, call => call.Method == "views.publish");
        Assert.Equal(ours.Select(call => (call.Method, call.Token, call.ContentType, call.Accept)), theirs.Select(call => (call.Method, call.Token, call.ContentType, call.Accept)));
        Assert.Equal(ours.Select(call => Canonical(call.Fields)), theirs.Select(call => Canonical(call.Fields)));
    }

    // What isn't simple is JSON in a form field; their client makes it so, ours is given it.
    private static object Value(string field) => field is ['{' or '[', ..] ? JsonElement.Parse(field) : field is "true" or "false" ? field == "true" : field;

    private static string Canonical(IReadOnlyDictionary<string, string> fields) => string.Join('\n', fields.OrderBy(field => field.Key, StringComparer.Ordinal)
        .Select(field => $"{field.Key}={(field.Value is ['{' or '[', ..] ? JsonSerializer.Serialize(JsonElement.Parse(field.Value)) : field.Value)}"));

    private async Task<string[]?> RunAsync(string script, object content, params string[] arguments)
    {
        using var folder = new Bot.Tests.TemporaryFolder();
        var file = folder.File("input.json");
        await File.WriteAllTextAsync(file, JsonSerializer.Serialize(content));
        return await SlackNodePackages.RunAsync(output, script, [.. arguments, file]);
    }
}
