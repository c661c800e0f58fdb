using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DeclineBot.Bot.Tests.Channels.BotFramework;
using DeclineBot.Tests;

namespace DeclineBot.Durability;

/// <summary>Tokens, secrets and passwords of every channel and of the store, used, refused and echoed: none of them is written anywhere.</summary>
public sealed class TokenTests : IDisposable
{
    private readonly StoreHome _home = StoreHome.Sqlite();
    private readonly Secrets _secrets = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Slack_SecretsAndTokensOfOneWorkspace_AreNotWritten()
    {
        await using var slack = await FakeSlackApi.StartAsync();
        var signing = Secrets.Marker("Signing");
        var output = await RunAsync(
            [.. _home.Settings, $"--Slack:ApiUrl={slack.Address}", $"--Slack:SigningSecret={signing}", $"--Slack:BotToken=xoxb-{Secrets.Marker("Bot")}", $"--Slack:AppToken=xapp-{Secrets.Marker("App")}"],
            async host =>
            {
                Assert.Equal(HttpStatusCode.OK, await BringAsync(host, signing));
                Assert.Equal(HttpStatusCode.Unauthorized, await BringAsync(host, "another"));
                await Eventually.TrueAsync(() => slack.Count > 0);
            });
        Assert.Contains("Slack", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slack_TokenOfAnInstallation_IsNotWritten()
    {
        await using var slack = await FakeSlackApi.StartAsync();
        var signing = Secrets.Marker("Signing");
        await RunAsync(
            [
                .. _home.Settings, $"--Slack:ApiUrl={slack.Address}", $"--Slack:SigningSecret={signing}", "--Slack:ClientId=1.2", $"--Slack:ClientSecret={Secrets.Marker("Client")}",
                "--PublicAddress=https://bot.example.com",
            ],
            async host =>
            {
                using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = host.Address };
                using var begun = await browser.GetAsync(new Uri("/slack/install", UriKind.Relative));
                var state = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(begun.Headers.Location!.Query)["state"].ToString();
                using var back = new HttpRequestMessage(HttpMethod.Get, $"/slack/oauth_redirect?code={Secrets.Marker("Code")}&state={_secrets.Add(state)}");
                back.Headers.Add("Cookie", begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
                using var done = await browser.SendAsync(back);
                Assert.Equal(HttpStatusCode.OK, done.StatusCode);
                Assert.Equal(HttpStatusCode.OK, await BringAsync(host, signing));
                await Eventually.TrueAsync(() => slack.Count > 0);
            });
    }

    [Fact]
    public async Task Teams_SecretAndBearerTokens_AreNotWritten()
    {
        await using var authority = await TestAuthority.StartAsync();
        await using var connector = await FakeConnector.StartAsync();
        var serviceUrl = connector.ServiceUrl;
        var good = _secrets.Add(authority.Issue(serviceUrl));
        await RunAsync(
            // Nobody listens where the app's own token is to come from.
            [.. _home.Settings, .. authority.Settings, $"--MicrosoftAppPassword={Secrets.Marker("AppPassword")}", "--ToChannelFromBotLoginUrl=https://127.0.0.1:1/tenant"],
            async host =>
            {
                var message = new ChannelMessage(serviceUrl, "c", $"hello {Secrets.Marker("Words")}") { Channel = "msteams", Bearer = good };
                await message.SendAsync(host);
                foreach (var bad in (string[])[_secrets.Add(authority.Issue(serviceUrl, audience: "somebody")), _secrets.Add(authority.IssueUnsigned(serviceUrl)), Secrets.Marker("Bearer"), $"{good}x"])
                {
                    using var refused = await (message with { Bearer = bad }).PostAsync(host);
                    Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
                }

                await Eventually.TrueAsync(() => host.Errors.Contains("was not sent and is tried again", StringComparison.Ordinal) || host.Output.Contains("was not sent and is tried again", StringComparison.Ordinal));
            });
    }

    [PostgresFact(isPrivate: true)]
    public async Task Postgres_Password_IsNotWritten()
    {
        var server = PostgresServer.Private();
        await server.InitializeAsync();
        try
        {
            await using var connector = await FakeConnector.StartAsync();
            var database = $"{await server.CreateDatabaseAsync()};Password={Secrets.Marker("Password")}";
            await RunAsync([$"--ConnectionStrings:Postgres={database}"], async host =>
            {
                await new ChannelMessage(connector.ServiceUrl, "c", $"I've decided to decline {Secrets.Marker("Company")}'s offer") { Person = Secrets.Marker("Person") }.SendAsync(host);
                await host.WhenQuietAsync();
                server.Kill();
                using var refused = await new ChannelMessage(connector.ServiceUrl, "c", "hello").PostAsync(host);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
                using var notReady = await host.Client.GetAsync(new Uri("/readyz", UriKind.Relative));
                Assert.Equal(HttpStatusCode.ServiceUnavailable, notReady.StatusCode);
            });
            _secrets.AreNotInFilesOf(server.Data);
        }
        finally
        {
            await server.DisposeAsync();
        }
    }

    // Runs a server that is watched, ends it, and searches everything it has written.
    private async Task<string> RunAsync(string[] settings, Func<HostProcess, Task> use)
    {
        string output;
        await using (var host = await HostProcess.StartAsync(new Watch(_home.Folder).Begin, [.. settings, .. Watch.Verbose]))
        {
            await use(host);
            host.Kill();
            output = host.Output + host.Errors;
        }

        Assert.Contains("trce: ", output, StringComparison.Ordinal);
        _secrets.AreNotIn("what it printed", output);
        _secrets.AreNotInFilesOf(_home.Folder);
        return output;
    }

    private static async Task<HttpStatusCode> BringAsync(HostProcess host, string signing)
    {
        var time = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var body = JsonSerializer.Serialize(new
        {
            type = "event_callback",
            team_id = "T0TEAM",
            api_app_id = "A0APP",
            event_id = $"Ev{Guid.NewGuid():N}",
            event_time = time,
            @event = new { type = "message", channel_type = "im", channel = "D0DIRECT", user = "U0PERSON", text = $"hello {Secrets.Marker("Words")}", ts = $"{time}.000100", event_ts = $"{time}.000100" },
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "/slack/events") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("X-Slack-Request-Timestamp", $"{time}");
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(signing), Encoding.UTF8.GetBytes($"v0:{time}:{body}")))}");
        using var answer = await host.Client.SendAsync(request);
        return answer.StatusCode;
    }
}
