using System.IO.Compression;
using System.Text.Json.Nodes;
using DeclineBot.Bot.Cli;
using DeclineBot.Dialogs.Commands;
using DeclineBot.Dialogs.Teams;
using DeclineBot.Tests;
using Xunit.Abstractions;

namespace DeclineBot.Bot.Tests.Cli;

public sealed class TeamsPackageTests(ITestOutputHelper output)
{
    private const string AppId = "1f0d7a3e-5c1b-4b8e-9a56-2f6f7c0b1d42";
    private const string Domain = "bot.contoso.com";

    private static JsonNode Manifest => JsonNode.Parse(TeamsPackage.Manifest(Guid.Parse(AppId), Domain))!;

    [Fact]
    public void Manifest_Texts_AreAsLongAsTeamsTakes()
    {
        Assert.InRange(Text("name", "short").Length, 1, 30);
        Assert.InRange(Text("name", "full").Length, 1, 100);
        Assert.InRange(Text("description", "short").Length, 1, 80);
        Assert.InRange(Text("description", "full").Length, 1, 4000);
        Assert.InRange(Text("developer", "name").Length, 1, 32);
        Assert.DoesNotContain("slack", Manifest.ToJsonString(), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("preview", (string)Manifest["$schema"]!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Manifest_Commands_AreTenAtMostAndTheBotKnowsThem()
    {
        var commands = Manifest["bots"]![0]!["commandLists"]![0]!["commands"]!.AsArray().Select(command => (Title: (string)command!["title"]!, About: (string)command["description"]!)).ToArray();
        var reader = CommandReader.Load(System.Globalization.CultureInfo.GetCultureInfo("en"));

        Assert.InRange(commands.Length, 1, 10);
        Assert.Equal(commands.Length, commands.Select(command => command.Title).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(commands, command =>
        {
            Assert.InRange(command.Title.Length, 1, 32);
            Assert.InRange(command.About.Length, 1, 128);
            Assert.DoesNotContain("/", command.Title, StringComparison.Ordinal);
            Assert.NotNull(reader.Read(command.Title));
        });
    }

    [Fact]
    public void Manifest_FilledIn_NamesTheAppAndTheDomainEverywhere()
    {
        var text = Manifest.ToJsonString();

        Assert.DoesNotContain("example.com", text, StringComparison.Ordinal);
        Assert.DoesNotContain("00000000", text, StringComparison.Ordinal);
        Assert.Equal((AppId, AppId, AppId), ((string?)Manifest["id"], (string?)Manifest["bots"]![0]!["botId"], (string?)Manifest["composeExtensions"]![0]!["botId"]));
        Assert.Equal(DraftWindow.CommandId, (string?)Manifest["composeExtensions"]![0]!["commands"]![0]!["id"]);
        Assert.Equal($"https://{Domain}/privacy", (string?)Manifest["developer"]!["privacyUrl"]);
    }

    [Fact]
    public void Write_Zip_HoldsTheManifestAndTwoIconsAndNothingElse()
    {
        using var file = new MemoryStream();
        TeamsPackage.Write(file, Guid.Parse(AppId), Domain);
        using var zip = new ZipArchive(file);

        Assert.Equal(["color.png", "manifest.json", "outline.png"], zip.Entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal));
        Assert.Equal((192, 192, false), Png(zip, "color.png"));
        Assert.Equal((32, 32, true), Png(zip, "outline.png"));
    }

    [Fact]
    public void Write_Twice_MakesTheSameFile()
    {
        using var first = new MemoryStream();
        using var second = new MemoryStream();
        TeamsPackage.Write(first, Guid.Parse(AppId), Domain);
        TeamsPackage.Write(second, Guid.Parse(AppId), Domain);

        Assert.Equal(first.ToArray(), second.ToArray());
    }

    [Theory]
    [InlineData("bot.contoso.com", null)]
    [InlineData("Bot.Contoso.co.uk", null)]
    [InlineData("https://bot.contoso.com", "cli.package.bad-domain")]
    [InlineData("bot.contoso.com/bot", "cli.package.bad-domain")]
    [InlineData("bot.contoso.com:3978", "cli.package.bad-domain")]
    [InlineData("localhost", "cli.package.bad-domain")]
    [InlineData("127.0.0.1", "cli.package.bad-domain")]
    [InlineData("a b.com", "cli.package.bad-domain")]
    [InlineData("", "cli.package.bad-domain")]
    [InlineData("1234.ngrok-free.app", "cli.package.tunnel")]
    [InlineData("abc-3978.euw.devtunnels.ms", "cli.package.tunnel")]
    public void ProblemOf_Domain_IsSaid(string domain, string? expected) => Assert.Equal(expected, TeamsPackageCommand.ProblemOf(domain));

    [Fact]
    public async Task Package_OnTheCommandLine_WritesTheFileAndSaysWhere()
    {
        using var home = new TemporaryFolder();

        var (exitCode, said, errors) = await BotProcess.RunAsync(home, "", "package", "--app-id", AppId, "--domain", Domain, "--out", "app.zip");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("app.zip", said, StringComparison.Ordinal);
        Assert.True(File.Exists(home.File("app.zip")));
    }

    [Theory]
    [InlineData("not-a-guid", Domain, "is no app id")]
    [InlineData("00000000-0000-0000-0000-000000000000", Domain, "is no app id")]
    [InlineData(AppId, "x.ngrok.io", "is a tunnel")]
    public async Task Package_WrongArgument_SaysWhatToGiveAndWritesNothing(string appId, string domain, string expected)
    {
        using var home = new TemporaryFolder();

        var (exitCode, _, errors) = await BotProcess.RunAsync(home, "", "package", "--app-id", appId, "--domain", domain);

        Assert.Equal(2, exitCode);
        Assert.Contains(expected, errors, StringComparison.Ordinal);
        Assert.Contains("Example:", errors, StringComparison.Ordinal);
        Assert.False(File.Exists(home.File("declinebot-teams.zip")));
    }

    [Fact]
    public void Manifest_ByTheirOwnValidator_IsValid()
    {
        if (NodePackages.Bring("@microsoft/app-manifest@1.1.2", "fs-extra@11.3.0") is not { } folder)
        {
            const string Missing = "npm or its network is missing; the manifest was not validated by @microsoft/app-manifest.";
            Assert.False(Environment.GetEnvironmentVariable("DECLINEBOT_CI") == "1", Missing);
            output.WriteLine(Missing);
            return;
        }

        using var home = new TemporaryFolder();
        File.WriteAllText(home.File("manifest.json"), TeamsPackage.Manifest(Guid.Parse(AppId), Domain));
        const string Script = "const { AppManifestUtils: u } = require('@microsoft/app-manifest'); "
            + "u.validateAgainstSchema(JSON.parse(require('fs').readFileSync(process.argv[1], 'utf8'))).then(errors => console.log('errors ' + JSON.stringify(errors)))";

        Assert.Equal("errors []", NodePackages.Run("node", folder, "-e", Script, home.File("manifest.json"))?.Trim());
    }

    private static string Text(string group, string name) => (string)Manifest[group]![name]!;

    // Width and height stand at 16 and 20, the kind of colour at 25 (6: with transparency), all of it in the first chunk.
    private static (int Width, int Height, bool IsTransparent) Png(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        var png = bytes.ToArray();
        return (png[18] * 256 + png[19], png[22] * 256 + png[23], png[25] == 6);
    }
}
