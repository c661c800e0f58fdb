using System.Security.Cryptography;
using System.Text.Json;
using DeclineBot.Bot.Settings;
using DeclineBot.Bot.Storage;
using DeclineBot.Bot.Web;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Installs the app in a workspace or an organisation: OAuth v2, with a state that is bound to the browser and holds once, for ten minutes.</summary>
public sealed class SlackInstall(
    IOptions<SlackOptions> options, IOptions<ServerOptions> server, SlackWebApi api, SlackWorkspaces workspaces, OneTimeUses uses, IDataProtectionProvider protection, TimeProvider time)
{
    /// <summary>What the bot may do; the manifest gives a reason for each.</summary>
    public const string Scopes = "chat:write,commands,im:history,im:write,users:read";

    private const string Cookie = "__Host-slack-install";
    private const string UsedKind = "slack-state";
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ProtectedToken<Begun> _states = new(protection, "DeclineBot.Slack.Install.v1", time);

    /// <summary>`GET /slack/install`: sends the browser to Slack.</summary>
    public IResult Begin(HttpContext context)
    {
        var state = new Begun(Secret(), Secret(), time.GetUtcNow().Add(Lifetime).ToUnixTimeSeconds());
        context.Response.Cookies.Append(Cookie, state.Browser, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Lax, Path = "/", MaxAge = Lifetime });
        context.Response.Headers.CacheControl = "no-store";
        return Results.Redirect(QueryHelpers.AddQueryString(new Uri(options.Value.Site, "oauth/v2/authorize").AbsoluteUri, new Dictionary<string, string?>
        {
            ["client_id"] = options.Value.ClientId,
            ["scope"] = Scopes,
            ["state"] = _states.Issue(state, Lifetime),
            ["redirect_uri"] = ReturnAddress(),
        }));
    }

    /// <summary>`GET /slack/oauth_redirect`: the browser comes back.</summary>
    public async Task<IResult> FinishAsync(HttpContext context)
    {
        var query = context.Request.Query;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        var browser = context.Request.Cookies[Cookie];
        context.Response.Cookies.Delete(Cookie, new CookieOptions { Secure = true, Path = "/" });
        if (_states.Read(query["state"].ToString()) is not { IsExpired: false } state || browser is null || !AreEqual(browser, state.Content.Browser)
            || !await IsFirstUseAsync(state.Content, context.RequestAborted).ConfigureAwait(false))
        {
            return PlainPage.Say(StatusCodes.Status400BadRequest, "slack.install.state");
        }

        if (query["code"].ToString() is not { Length: > 0 } code)
        {
            return PlainPage.Say(StatusCodes.Status200OK, "slack.install.denied");
        }

        var began = time.GetUtcNow();
        var answer = await api.CallAsync(
            "oauth.v2.access", null, context.RequestAborted,
            ("client_id", options.Value.ClientId), ("client_secret", options.Value.ClientSecret), ("code", code), ("redirect_uri", ReturnAddress())).ConfigureAwait(false);
        if (!answer.IsOk || InstallationIn(answer.Body, began) is not { } installation)
        {
            return PlainPage.Say(StatusCodes.Status502BadGateway, "slack.install.failed");
        }

        await workspaces.KeepAsync(installation, CancellationToken.None).ConfigureAwait(false);
        return PlainPage.Say(StatusCodes.Status200OK, "slack.install.done");
    }

    private static SlackInstallation? InstallationIn(JsonElement body, DateTimeOffset now)
    {
        var tenant = body.IsTrue("is_enterprise_install") ? body.Text("enterprise", "id") : body.Text("team", "id");
        return tenant.Length > 0 && body.Text("access_token") is { Length: > 0 } token ? new SlackInstallation(tenant, token, now) : null;
    }

    private Task<bool> IsFirstUseAsync(Begun state, CancellationToken cancellationToken) =>
        uses.TryAsync(UsedKind, state.Nonce, DateTimeOffset.FromUnixTimeSeconds(state.Until), cancellationToken);

    private string ReturnAddress() => $"{server.Value.PublicAddress!.TrimEnd('/')}/slack/oauth_redirect";

    private static bool AreEqual(string left, string right) =>
        CryptographicOperations.FixedTimeEquals(System.Text.Encoding.UTF8.GetBytes(left), System.Text.Encoding.UTF8.GetBytes(right));

    private static string Secret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private sealed record Begun(string Nonce, string Browser, long Until);
}
