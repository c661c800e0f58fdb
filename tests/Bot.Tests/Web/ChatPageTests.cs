using System.Net;
using System.Text.RegularExpressions;

namespace DeclineBot.Bot.Tests.Web;

public sealed partial class ChatPageTests
{
    [Fact]
    public async Task Get_Page_AllowsOnlyWhatItBrings()
    {
        await using var server = await RunningServer.StartAsync();

        var answer = await server.Client.GetAsync(new Uri("/", UriKind.Relative));
        var html = await answer.Content.ReadAsStringAsync();
        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        var nonce = Nonce().Match(policy).Groups[1].Value;

        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains($"<script nonce=\"{nonce}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("{{", html, StringComparison.Ordinal);
        Assert.DoesNotMatch(Elsewhere(), html);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Get_Page_DrawsANewNonceEachTime()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.NotEqual(await server.Client.GetStringAsync(new Uri("/", UriKind.Relative)), await server.Client.GetStringAsync(new Uri("/", UriKind.Relative)));
    }

    [Fact]
    public async Task Get_AnythingElse_IsNotFound()
    {
        await using var server = await RunningServer.StartAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await server.Client.GetAsync(new Uri("/appsettings.json", UriKind.Relative))).StatusCode);
    }

    [GeneratedRegex("script-src 'self' 'nonce-([^']+)'")]
    private static partial Regex Nonce();

    [GeneratedRegex("(src|href)=[\"'](https?:)?//")]
    private static partial Regex Elsewhere();
}
