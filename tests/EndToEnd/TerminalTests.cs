using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace DeclineBot.EndToEnd;

/// <summary>The same conversation in the terminal, which needs neither browser nor Node.</summary>
public sealed class TerminalTests(ITestOutputHelper output)
{
    private const string Style = "margin:0;padding:28px 34px;background:#101615;color:#e8edeb;font:15px/1.35 'DejaVu Sans Mono',monospace;display:inline-block";
    private const int LinesShown = 46;

    private static readonly string[] Said =
    [
        "I've decided to decline Northwind's offer for a platform engineer role", "Maya, in-house recruiter", "2", "1", "yesterday evening",
        "The role I'm taking is closer to the platform-focused work I'm trying to move into at this stage of my career",
        "the conversation with Dana about the data-platform strategy", "1",
    ];

    [Fact]
    public async Task Chat_FromTheOpeningToTheTexts_NeedsNothingElse()
    {
        var shown = await TalkAsync();

        Assert.Contains("decided to accept another offer, so I won't be taking the platform engineer role", string.Join(' ', shown.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace("│ │ ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        await TakePictureAsync(shown);
    }

    private static async Task<string> TalkAsync()
    {
        var folder = Directory.CreateTempSubdirectory("declinebot-terminal-");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardInput = true, RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8, WorkingDirectory = folder.FullName };
        foreach (var argument in (string[])[BuiltBot.Program, "chat", "--Storage:Path", Path.Combine(folder.FullName, "terminal.db")])
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(string.Join('\n', Said));
        process.StandardInput.Close();
        var shown = await process.StandardOutput.ReadToEndAsync().WaitAsync(TimeSpan.FromMilliseconds(Needs.Patience));
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        folder.Delete(recursive: true);
        return shown;
    }

    private async Task TakePictureAsync(string shown)
    {
        if (Pictures.Folder is not { } folder || !Needs.AreMet(output))
        {
            return;
        }

        var lines = shown.ReplaceLineEndings("\n").Split('\n').TakeLast(200).SkipWhile(line => !line.Contains("Your texts", StringComparison.Ordinal)).Take(LinesShown);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Needs.Browser, Args = ChatBrowser.Flags });
        var page = await browser.NewPageAsync(new() { DeviceScaleFactor = 2 });
        await page.SetContentAsync($"<body style='margin:0'><pre style=\"{Style}\">{WebUtility.HtmlEncode(string.Join('\n', lines))}</pre>");
        await page.Locator("pre").ScreenshotAsync(new() { Path = Path.Combine(folder, "terminal.png") });
    }
}
