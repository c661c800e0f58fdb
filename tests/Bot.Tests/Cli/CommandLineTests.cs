using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace DeclineBot.Bot.Tests.Cli;

public sealed class CommandLineTests : IDisposable
{
    private readonly TemporaryFolder _home = new();

    public void Dispose() => _home.Dispose();

    [Theory]
    [InlineData("dance")]
    [InlineData("--dance")]
    [InlineData("chat", "loudly")]
    [InlineData("review", "--context", "poem")]
    [InlineData("--Urls")]
    public async Task Run_NotUnderstood_SaysSoInOneLineAndExitsWith2(params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync("", arguments);

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Contains("--help", Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Help_NamesCommandsAndSettings()
    {
        var (exitCode, output, _) = await RunAsync("", "--help");

        Assert.Equal(0, exitCode);
        foreach (var word in (string[])["chat", "review", "--Urls", "--Storage:Path", "--DirectLine:Secret"])
        {
            Assert.Contains(word, output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Urls", "--Urls", "nonsense")]
    [InlineData("PublicAddress", "--PublicAddress", "http://bot.example.com")]
    [InlineData("Storage:Path", "--Storage:Path", "/")]
    [InlineData("Storage:Path", "--Storage:Path", "/dev/null/bot.db")]
    [InlineData("ConnectionStrings:Postgres", "--ConnectionStrings:Postgres", "nonsense")]
    [InlineData("Storage:KeyCertificatePath", "--Storage:KeyCertificatePath", "/nowhere.pfx")]
    [InlineData("DirectLine:Secret", "--DirectLine:Secret", "short")]
    [InlineData("DirectLine:TokenLifetime", "--DirectLine:TokenLifetime", "365.00:00:00")]
    [InlineData("DirectLine:TokenLifetime", "--DirectLine:TokenLifetime", "long")]
    [InlineData("LanguageModel:Timeout", "--LanguageModel:Timeout", "long")]
    [InlineData("Storage:RetentionDays", "--Storage:RetentionDays", "long")]
    [InlineData("MicrosoftAppTenantId", "--MicrosoftAppId", "11111111-2222-3333-4444-555555555555", "--MicrosoftAppTenantId", "contoso", "--MicrosoftAppPassword", "secret")]
    [InlineData("MicrosoftAppPassword is missing", "--MicrosoftAppId", "11111111-2222-3333-4444-555555555555", "--MicrosoftAppTenantId", "contoso.onmicrosoft.com")]
    [InlineData(
        "MicrosoftAppCertificatePath",
        "--MicrosoftAppId", "11111111-2222-3333-4444-555555555555", "--MicrosoftAppTenantId", "contoso.onmicrosoft.com", "--MicrosoftAppPassword", "secret", "--MicrosoftAppCertificatePath", "/app.pfx")]
    public async Task Run_WrongSetting_NamesItGivesAnExampleAndExitsWith1(string setting, params string[] arguments)
    {
        var (exitCode, output, errors) = await RunAsync("", arguments);

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        var line = Assert.Single(Lines(errors));
        Assert.Contains(setting, line, StringComparison.Ordinal);
        Assert.Contains("Example", line, StringComparison.Ordinal);
        Assert.Contains(setting.Split(' ', ':')[0], line.Split("Example")[1], StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Run_PortTaken_SaysSoInOneLineAndExitsWith1()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);

        var (exitCode, output, errors) = await RunAsync("", "--urls", $"http://127.0.0.1:{port}");

        Assert.Equal(1, exitCode);
        Assert.Empty(output);
        Assert.Contains(port, Assert.Single(Lines(errors)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_SettingsInTheFolderItIsStartedFrom_AreReadUnderTheCommandLine()
    {
        await File.WriteAllTextAsync(_home.File("appsettings.json"), """{"Urls":"http://127.0.0.1:0","Storage":{"Path":"mine.db","RetentionDays":0}}""");

        using var bot = BotProcess.Start(_home, "--Storage:RetentionDays", "30");
        await bot.ReadUntilAsync("http://127.0.0.1:");

        Assert.True(File.Exists(_home.File("mine.db")));
    }

    [Fact]
    public async Task Run_Server_PrintsOneLineOnly()
    {
        using var bot = BotProcess.Start(_home, "--urls", "http://127.0.0.1:0");

        var output = await bot.ReadUntilAsync("\n");

        Assert.StartsWith("DeclineBot is listening: http://127.0.0.1:", Assert.Single(Lines(output)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_Text_QuotesWhatHurts()
    {
        var (exitCode, output, errors) = await RunAsync("They pay more than you do.", "review", "--context", "reason");

        Assert.Equal((0, ""), (exitCode, errors));
        Assert.Contains("pay more", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Review_File_IsRead()
    {
        await File.WriteAllTextAsync(_home.File("draft.txt"), "I have decided not to take the offer.");

        Assert.Equal(0, (await RunAsync("", "review", _home.File("draft.txt"))).ExitCode);
        Assert.Equal(2, (await RunAsync("", "review", _home.File("missing.txt"))).ExitCode);
    }

    [Fact]
    public async Task Review_JsonLines_AnswersEachGoodLineAndReportsTheBad()
    {
        const string input = """
            {"id":"1","context":"reason","text":"They pay more."}
            nonsense
            {"id":"2","context":"poem","text":"x"}

            {"id":3,"context":"reply","text":"If you match their offer I will sign with you today.","pushback":"match"}
            {"id":"4","context":"reason"}
            """;

        var (exitCode, output, errors) = await RunAsync(input, "review", "--jsonl");
        var lines = Lines(output).Select(line => JsonDocument.Parse(line).RootElement).ToList();

        Assert.Equal(2, exitCode);
        Assert.Equal(["Line 2", "Line 3", "Line 6"], Lines(errors).Select(line => line.Split(':')[0]));
        Assert.Equal(2, lines.Count);
        Assert.Equal("1", lines[0].GetProperty("id").GetString());
        Assert.Contains("offer-details", lines[0].GetProperty("labels").EnumerateArray().Select(label => label.GetString()));
        var finding = lines[0].GetProperty("findings")[0];
        Assert.Equal("They pay more."[finding.GetProperty("start").GetInt32()..][..finding.GetProperty("length").GetInt32()], finding.GetProperty("quote").GetString());
        Assert.Equal(3, lines[1].GetProperty("id").GetInt32());
        Assert.Equal("reopened", lines[1].GetProperty("stance").GetString());
    }

    [Fact]
    public async Task Review_JsonLineInAnotherLanguage_SaysKindlyThatItReadsEnglish()
    {
        var (exitCode, output, _) = await RunAsync("""{"id":"1","context":"reason","text":"Das Gehalt ist mir zu niedrig und der Weg ist zu weit."}""", "review", "--jsonl");
        var line = JsonDocument.Parse(Lines(output).Single()).RootElement;

        Assert.Equal(0, exitCode);
        Assert.Equal(0, line.GetProperty("labels").GetArrayLength());
        Assert.Contains("English", line.GetProperty("note").GetString(), StringComparison.Ordinal);
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private Task<(int ExitCode, string Output, string Errors)> RunAsync(string input, params string[] arguments) => BotProcess.RunAsync(_home, input, arguments);
}
