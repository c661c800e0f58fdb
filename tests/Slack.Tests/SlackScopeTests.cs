using DeclineBot.Bot.Channels.Slack;

namespace DeclineBot.Slack.Tests;

/// <summary>What the app asks for is what its calls and events need, and nothing else. The needs are those of https://docs.slack.dev/reference, per method and event.</summary>
public sealed class SlackScopeTests
{
    private static readonly Dictionary<string, string?> Needs = new()
    {
        ["chat.postMessage"] = "chat:write",
        ["chat.update"] = "chat:write",
        ["chat.delete"] = "chat:write",
        ["conversations.open"] = "im:write",
        ["users.info"] = "users:read",
        ["message.im"] = "im:history",
        ["/decline"] = "commands",
        // With any token, an app-level one, or none.
        ["views.open"] = null,
        ["views.update"] = null,
        ["views.publish"] = null,
        ["apps.connections.open"] = null,
        ["oauth.v2.access"] = null,
        ["app_home_opened"] = null,
        ["app_uninstalled"] = null,
        ["tokens_revoked"] = null,
    };

    [Fact]
    public void Scopes_OfAllCallsAndEvents_AreThoseThatAreAskedFor() =>
        Assert.Equal(Needs.Values.OfType<string>().Distinct().Order(StringComparer.Ordinal), SlackInstall.Scopes.Split(',').Order(StringComparer.Ordinal));

    [Fact]
    public void Calls_InTheCode_AreAllAmongThem()
    {
        var called = Directory.EnumerateFiles(Path.Combine(Repository.Root, "bot", "Channels", "Slack"), "*.cs")
            .SelectMany(file => System.Text.RegularExpressions.Regex.Matches(File.ReadAllText(file), "\"((?:chat|views|users|conversations|oauth|apps|auth|team|files|reactions)\\.[A-Za-z0-9.]+)\""))
            .Select(call => call.Groups[1].Value).Distinct().ToList();

        Assert.NotEmpty(called);
        Assert.All(called, call => Assert.Contains(call, Needs.Keys));
    }
}
