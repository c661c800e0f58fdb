using System.Text.Json.Nodes;
using DeclineBot.Bot.Cli;
using NJsonSchema;
using Xunit.Abstractions;
using YamlDotNet.RepresentationModel;

namespace DeclineBot.Bot.Tests.Cli;

public sealed class SlackManifestTests(ITestOutputHelper output)
{
    private const string Address = "https://decline.example.org/bot";

    public static TheoryData<string?, bool> Variants => new() { { Address, false }, { Address, true }, { null, true } };

    [Theory]
    [MemberData(nameof(Variants))]
    public async Task Fill_EveryVariant_IsValidByThePublishedSchema(string? address, bool socket)
    {
        if (Repository.FindShared("schemas/slack-app-manifest-2.0.0.json") is not { } path)
        {
            output.WriteLine("The published schema isn't beside the repository; nothing was validated.");
            return;
        }

        var schema = await JsonSchema.FromFileAsync(path);

        Assert.Empty(schema.Validate(Parse(address, socket).ToJsonString()));
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Fill_EveryVariant_KeepsToTheLengths(string? address, bool socket)
    {
        var manifest = Parse(address, socket);
        var display = manifest["display_information"]!;

        Assert.InRange(Length(display["name"]), 1, 35);
        Assert.InRange(Length(display["description"]), 1, 140);
        Assert.InRange(Length(display["long_description"]), 175, 4000);
        Assert.All(manifest["features"]!["slash_commands"]!.AsArray(), command => Assert.InRange(Length(command!["command"]), 2, 32));
        Assert.All(manifest["features"]!["shortcuts"]!.AsArray(), shortcut =>
        {
            Assert.InRange(Length(shortcut!["name"]), 1, 24);
            Assert.InRange(Length(shortcut["description"]), 1, 150);
        });
    }

    [Theory]
    [MemberData(nameof(Variants))]
    public void Fill_EveryVariant_LetsPeopleWriteAndAsksForTheLeast(string? address, bool socket)
    {
        var manifest = Parse(address, socket);
        var home = manifest["features"]!["app_home"]!;

        Assert.True((bool)home["messages_tab_enabled"]!);
        Assert.False((bool)home["messages_tab_read_only_enabled"]!);
        Assert.Equal(
            ["chat:write", "commands", "im:history", "im:write", "users:read"],
            manifest["oauth_config"]!["scopes"]!["bot"]!.AsArray().Select(scope => (string?)scope).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["app_home_opened", "app_uninstalled", "message.im", "tokens_revoked"],
            manifest["settings"]!["event_subscriptions"]!["bot_events"]!.AsArray().Select(name => (string?)name));
    }

    [Fact]
    public void Fill_Scopes_SayWhatTheyAreFor() =>
        Assert.All(SlackManifest.Fill(Address, socket: false).Split('\n').SkipWhile(line => !line.Contains("bot:", StringComparison.Ordinal)).Skip(1).TakeWhile(line => line.StartsWith("      -", StringComparison.Ordinal)), scope =>
            Assert.Contains(" # ", scope, StringComparison.Ordinal));

    [Fact]
    public void Fill_Address_StandsInEveryPlace()
    {
        var manifest = Parse(Address, socket: false);

        Assert.Equal($"{Address}/slack/commands", (string?)manifest["features"]!["slash_commands"]![0]!["url"]);
        Assert.Equal($"{Address}/slack/events", (string?)manifest["settings"]!["event_subscriptions"]!["request_url"]);
        Assert.Equal($"{Address}/slack/interactivity", (string?)manifest["settings"]!["interactivity"]!["request_url"]);
        Assert.Equal($"{Address}/slack/oauth_redirect", (string?)manifest["oauth_config"]!["redirect_urls"]![0]);
        Assert.False((bool)manifest["settings"]!["socket_mode_enabled"]!);
        Assert.DoesNotContain("bot.example.com", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_Socket_HasNoAddress()
    {
        var manifest = Parse(null, socket: true);

        Assert.True((bool)manifest["settings"]!["socket_mode_enabled"]!);
        Assert.False((bool)manifest["settings"]!["org_deploy_enabled"]!);
        Assert.DoesNotContain("https://", manifest.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Fill_SocketWithAnAddress_UsesItForInstallingOnly()
    {
        var manifest = Parse(Address, socket: true);

        Assert.Equal($"{Address}/slack/oauth_redirect", (string?)manifest["oauth_config"]!["redirect_urls"]![0]);
        Assert.Null(manifest["settings"]!["interactivity"]!["request_url"]);
    }

    [Theory]
    [InlineData("http://bot.example.com")]
    [InlineData("bot.example.com")]
    [InlineData("https://bot.example.com/?a=b")]
    [InlineData("https://me:pw@bot.example.com")]
    [InlineData("https://bot.example.com/#x")]
    public async Task Run_NoHttpsAddress_SaysSoInOneLineAndExitsWith2(string url)
    {
        using var home = new TemporaryFolder();
        var (exitCode, printed, errors) = await BotProcess.RunAsync(home, "", "slack-manifest", "--url", url);

        Assert.Equal((2, ""), (exitCode, printed));
        Assert.Contains("Example", Assert.Single(errors.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Address_PrintsTheFilledInManifest()
    {
        using var home = new TemporaryFolder();
        var (exitCode, printed, errors) = await BotProcess.RunAsync(home, "", "slack-manifest", "--url", $"{Address}/");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Equal(SlackManifest.Fill(Address, socket: false), printed);
    }

    private static int Length(JsonNode? text) => ((string?)text)!.Length;

    private static JsonObject Parse(string? address, bool socket)
    {
        var yaml = new YamlStream();
        using var reader = new StringReader(SlackManifest.Fill(address, socket));
        yaml.Load(reader);
        return Json(Assert.Single(yaml.Documents).RootNode)!.AsObject();
    }

    private static JsonNode? Json(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(child => KeyValuePair.Create(((YamlScalarNode)child.Key).Value!, Json(child.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Json)]),
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: "true" or "false" } flag => flag.Value == "true",
        YamlScalarNode { Style: YamlDotNet.Core.ScalarStyle.Plain, Value: { } text } when int.TryParse(text, out var number) => number,
        YamlScalarNode text => text.Value,
        _ => null,
    };
}
