using System.Diagnostics;
using Xunit.Abstractions;

namespace DeclineBot.Cards.Tests;

/// <summary>Reads every card with the parser that real clients use, when npm can bring it.</summary>
public sealed class ClientParserTests(ITestOutputHelper output) : IDisposable
{
    private const string Script = """
        const ac = require(process.argv[2]);
        const fs = require('fs'), path = require('path');
        for (const file of fs.readdirSync(process.argv[3]).sort()) {
          const context = new ac.SerializationContext(ac.Versions.v1_5);
          const card = new ac.AdaptiveCard();
          card.hostConfig = new ac.HostConfig({ actions: { maxActions: 6 } });
          card.parse(JSON.parse(fs.readFileSync(path.join(process.argv[3], file), 'utf8')), context);
          const validation = card.validateProperties();
          for (let i = 0; i < context.eventCount; i++) console.log(file + ': ' + context.getEventAt(i).message);
          for (const failure of validation.validationEvents) console.log(file + ': ' + failure.message);
          console.log('read ' + file);
        }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("cards");

    [Fact]
    public void Parse_EveryCard_RaisesNoEvent()
    {
        if (Run("npm", "pack adaptivecards@3.0.6 --silent") is null || Run("tar", "-xzf adaptivecards-3.0.6.tgz package/dist/adaptivecards.js") is null)
        {
            output.WriteLine("npm or the adaptivecards package isn't there; nothing was parsed.");
            return;
        }

        var cards = _folder.CreateSubdirectory("cards");
        var names = SampleCards.All.Keys.Concat(SampleCards.Extreme.Keys).SelectMany(name => Enum.GetValues<AdaptiveCardFlavour>(), (name, flavour) => (name, flavour)).ToArray();
        foreach (var (name, flavour) in names)
        {
            File.WriteAllText(Path.Combine(cards.FullName, $"{name}.{flavour}.json"), AdaptiveCardRendererTests.Json(name, flavour));
        }

        File.WriteAllText(Path.Combine(_folder.FullName, "parse.js"), Script);
        var lines = Run("node", "parse.js ./package/dist/adaptivecards.js cards");

        Assert.NotNull(lines);
        Assert.All(lines, line => Assert.StartsWith("read ", line, StringComparison.Ordinal));
        Assert.Equal(names.Length, lines.Length);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private string[]? Run(string program, string arguments)
    {
        var isShim = OperatingSystem.IsWindows() && program == "npm";
        var start = new ProcessStartInfo(isShim ? "cmd" : program, isShim ? $"/c npm {arguments}" : arguments)
        {
            WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        try
        {
            using var process = Process.Start(start)!;
            process.ErrorDataReceived += (_, line) => output.WriteLine(line.Data ?? "");
            process.BeginErrorReadLine();
            var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            process.WaitForExit();
            return process.ExitCode == 0 ? lines : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
