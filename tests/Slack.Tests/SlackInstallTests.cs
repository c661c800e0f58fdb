using System.Net;
using DeclineBot.Bot.Channels.Slack;
using DeclineBot.Bot.Storage;

namespace DeclineBot.Slack.Tests;

/// <summary>Workspaces that install the app, and leave.</summary>
public sealed class SlackInstallTests
{
    [Fact]
    public async Task Install_Through_KeepsTheTokenSealedAndAnswersWithIt()
    {
        await using var server = await StartAsync();
        await InstallAsync(server, "T0TEAM", "xoxb-1-first");

        var answers = await server.Person().SayAsync("hello");

        Assert.Single(answers);
        Assert.All(server.Slack.Calls.Where(call => call.Method == "chat.postMessage"), call => Assert.Equal("xoxb-1-first", call.Token));
        var kept = await server.Store.GetSecretAsync("slack", "T0TEAM", CancellationToken.None);
        Assert.DoesNotContain("xoxb-1-first", System.Text.Encoding.UTF8.GetString(kept!.Bytes), StringComparison.Ordinal);
        Assert.DoesNotContain(server.Log.All, line => line.Contains("xoxb-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Begin_Always_SendsToSlackWithWhatItNeeds()
    {
        await using var server = await StartAsync();

        var answer = await server.Client.GetAsync(new Uri("/slack/install", UriKind.Relative));
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(answer.Headers.Location!.Query);

        Assert.Equal("/oauth/v2/authorize", answer.Headers.Location.AbsolutePath);
        Assert.Equal(("1.2", SlackInstall.Scopes, "https://bot.example.com/slack/oauth_redirect"), (query["client_id"].ToString(), query["scope"].ToString(), query["redirect_uri"].ToString()));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.All(["httponly", "secure", "samesite=lax", "path=/", "max-age=600"], part => Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Finish_WithoutTheBrowsersCookie_InstallsNothing()
    {
        await using var server = await StartAsync();
        var (state, _) = await BeginAsync(server);
        var (_, anothers) = await BeginAsync(server);

        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(server, state, null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(server, state, anothers)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(server, state + "x", anothers)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(server, "", anothers)).StatusCode);
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task Finish_Twice_CountsOnce()
    {
        await using var server = await StartAsync();
        Grant(server, "T0TEAM", "xoxb-1-first");
        var (state, cookie) = await BeginAsync(server);

        var first = await FinishAsync(server, state, cookie);
        var again = await FinishAsync(server, state, cookie);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], [first.StatusCode, again.StatusCode]);
        Assert.Single(server.Slack.Calls, call => call.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task Finish_TenMinutesLater_InstallsNothing()
    {
        await using var server = await StartAsync();
        var (state, cookie) = await BeginAsync(server);

        server.Time.Forward(TimeSpan.FromMinutes(10.1));

        Assert.Equal(HttpStatusCode.BadRequest, (await FinishAsync(server, state, cookie)).StatusCode);
    }

    [Fact]
    public async Task Finish_UsedStates_AreForgottenWhenTheyHaveExpired()
    {
        await using var server = await StartAsync();
        await InstallAsync(server, "T0TEAM", "xoxb-1-first");
        server.Time.Forward(TimeSpan.FromMinutes(11));
        await InstallAsync(server, "T0TEAM", "xoxb-1-second");

        Assert.Single(await server.Store.ListSecretsAsync("slack-state", CancellationToken.None));
    }

    [Fact]
    public async Task Finish_Denied_InstallsNothing()
    {
        await using var server = await StartAsync();
        var (state, cookie) = await BeginAsync(server);

        var page = await (await FinishAsync(server, state, cookie, "error=access_denied")).Content.ReadAsStringAsync();

        Assert.Contains("Not installed", page, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Slack.Calls, call => call.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task Finish_SlackRefusesTheCode_SaysSo()
    {
        await using var server = await StartAsync();
        var (state, cookie) = await BeginAsync(server);

        Assert.Equal(HttpStatusCode.BadGateway, (await FinishAsync(server, state, cookie)).StatusCode);
    }

    [Fact]
    public async Task Install_Again_ReplacesTheToken()
    {
        await using var server = await StartAsync();
        await InstallAsync(server, "T0TEAM", "xoxb-1-first");
        server.Slack.Tokens["xoxb-1-first"] = "token_revoked";
        await InstallAsync(server, "T0TEAM", "xoxb-1-second");

        Assert.Single(await server.Person().SayAsync("hello"));
    }

    [Fact]
    public async Task Install_ForAnOrganisation_ServesItsWorkspaces()
    {
        await using var server = await StartAsync();
        await InstallAsync(server, "E0ORG", "xoxb-1-org", isOrganisation: true);
        var anna = server.Person();

        await anna.BringEventAsync(OrganisationEvent(anna, anna.Message("hello")));
        await server.SettleAsync(anna.User, "E0ORG");

        Assert.Single(anna.Channel.Messages);
        Assert.NotNull(await server.Store.FindConversationAsync(new ConversationKey("slack", "E0ORG:U1ANNA"), CancellationToken.None));
    }

    [Theory]
    [InlineData("app_uninstalled", "tokens_revoked")]
    [InlineData("tokens_revoked", "app_uninstalled")]
    public async Task Uninstall_EitherOrder_PurgesEverythingOfThatWorkspace(string first, string second)
    {
        await using var server = await StartAsync();
        await InstallAsync(server, "T0TEAM", "xoxb-1-first");
        await InstallAsync(server, "T9OTHER", "xoxb-9-other");
        var (anna, ben) = (server.Person(), server.Person("U9BEN", "T9OTHER"));
        await anna.SayAsync("I've decided to decline Acme's offer for a nurse position");
        await ben.SayAsync("I've decided to decline Globex's offer for a nurse position");
        server.Time.Forward(TimeSpan.FromSeconds(2));

        await anna.BringEventAsync(anna.Event(Goodbye(first)));
        await anna.BringEventAsync(anna.Event(Goodbye(second)));

        Assert.Equal(0, (await server.Store.CountRowsAsync(new ConversationKey("slack", "T0TEAM:U1ANNA"), CancellationToken.None)).Total);
        Assert.Null(await server.Store.GetSecretAsync("slack", "T0TEAM", CancellationToken.None));
        Assert.NotEqual(0, (await server.Store.CountRowsAsync(new ConversationKey("slack", "T9OTHER:U9BEN"), CancellationToken.None)).Total);
        Assert.Contains(await ben.SayAsync("status"), message => message.Text.Contains("Globex", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Uninstall_MessageComesAfterIt_KeepsNothing()
    {
        await using var server = await StartAsync();
        await InstallAsync(server, "T0TEAM", "xoxb-1-first");
        var anna = server.Person();
        var late = anna.Event(anna.Message("hello"));
        server.Time.Forward(TimeSpan.FromSeconds(2));

        await anna.BringEventAsync(anna.Event(Goodbye("app_uninstalled")));
        await anna.BringEventAsync(late);
        var whisper = await anna.CommandAsync("prepare");

        Assert.Null(await server.Store.FindConversationAsync(new ConversationKey("slack", "T0TEAM:U1ANNA"), CancellationToken.None));
        Assert.Contains("not installed", whisper!.Value.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Uninstall_ToldAfterANewInstallation_LeavesThatAlone()
    {
        await using var server = await StartAsync();
        await InstallAsync(server, "T0TEAM", "xoxb-1-first");
        var anna = server.Person();
        var late = anna.Event(Goodbye("app_uninstalled"));
        server.Time.Forward(TimeSpan.FromMinutes(1));
        await InstallAsync(server, "T0TEAM", "xoxb-1-second");

        await anna.BringEventAsync(late);

        Assert.Single(await anna.SayAsync("hello"));
    }

    [Fact]
    public async Task Uninstall_OfTheOneWorkspaceInTheSettings_PurgesIt()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        await anna.SayAsync("I've decided to decline Acme's offer for a nurse position");
        var late = anna.Event(anna.Message("hello"));
        server.Time.Forward(TimeSpan.FromSeconds(2));

        await anna.BringEventAsync(anna.Event(Goodbye("tokens_revoked")));
        await anna.BringEventAsync(late);
        await server.SettleAsync(anna.User);

        Assert.Null(await server.Store.FindConversationAsync(new ConversationKey("slack", "T0TEAM:U1ANNA"), CancellationToken.None));
    }

    [Fact]
    public async Task TokensRevoked_OfPeopleOnly_LeavesTheBotAlone()
    {
        await using var server = await SlackServer.StartAsync();
        var anna = server.Person();
        await anna.SayAsync("I've decided to decline Acme's offer for a nurse position");

        await anna.BringEventAsync(anna.Event(new { type = "tokens_revoked", tokens = new { oauth = new[] { "U1" }, bot = Array.Empty<string>() } }));

        Assert.NotNull(await server.Store.FindConversationAsync(new ConversationKey("slack", "T0TEAM:U1ANNA"), CancellationToken.None));
    }

    private static Task<SlackServer> StartAsync() => SlackServer.StartWithAsync(
        $"--Slack:SigningSecret={FakeSlack.SigningSecret}", "--Slack:ClientId=1.2", "--Slack:ClientSecret=s3cret", "--PublicAddress=https://bot.example.com");

    private static object Goodbye(string type) => type == "app_uninstalled" ? new { type } : new { type, tokens = new { oauth = Array.Empty<string>(), bot = new[] { "U0BOT" } } };

    private static object OrganisationEvent(FakeSlackPerson person, object inner) => new
    {
        team_id = "T0TEAM", enterprise_id = "E0ORG", api_app_id = FakeSlack.AppId, @event = inner, type = "event_callback", event_id = "Ev1", event_time = 1_900_000_000,
        authorizations = new[] { new { enterprise_id = "E0ORG", team_id = (string?)null, user_id = FakeSlack.BotUser, is_bot = true, is_enterprise_install = true } },
    };

    private static void Grant(SlackServer server, string tenant, string token, bool isOrganisation = false)
    {
        server.Slack.Tokens[token] = null;
        server.Slack.Instead = call => call.Method != "oauth.v2.access" ? null
            : (call.Field("client_id"), call.Field("client_secret"), call.Field("code"), call.Field("redirect_uri")) == ("1.2", "s3cret", "the-code", "https://bot.example.com/slack/oauth_redirect")
                ? FakeSlack.Ok(new
                {
                    access_token = token, token_type = "bot", scope = SlackInstall.Scopes, bot_user_id = FakeSlack.BotUser, app_id = FakeSlack.AppId, is_enterprise_install = isOrganisation,
                    team = isOrganisation ? null : new { id = tenant, name = "Team" }, enterprise = isOrganisation ? new { id = tenant, name = "Org" } : null, authed_user = new { id = "U1" },
                })
                : FakeSlack.Error("invalid_code");
    }

    private static async Task InstallAsync(SlackServer server, string tenant, string token, bool isOrganisation = false)
    {
        Grant(server, tenant, token, isOrganisation);
        var (state, cookie) = await BeginAsync(server);
        Assert.Equal(HttpStatusCode.OK, (await FinishAsync(server, state, cookie)).StatusCode);
    }

    private static async Task<(string State, string Cookie)> BeginAsync(SlackServer server)
    {
        var answer = await server.Client.GetAsync(new Uri("/slack/install", UriKind.Relative));
        return (Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(answer.Headers.Location!.Query)["state"].ToString(), answer.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private static Task<HttpResponseMessage> FinishAsync(SlackServer server, string state, string? cookie, string outcome = "code=the-code")
    {
        var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/slack/oauth_redirect?{outcome}&state={Uri.EscapeDataString(state)}", UriKind.Relative));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return server.Client.SendAsync(request);
    }
}
