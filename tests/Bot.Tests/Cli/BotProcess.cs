using System.Diagnostics;

namespace DeclineBot.Bot.Tests.Cli;

/// <summary>The program in a process of its own, with a data folder of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly Process _process;

    private BotProcess(Process process) => _process = process;

    public static BotProcess Start(TemporaryFolder home, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = home.Path,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "DeclineBot.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["HOME"] = home.Path;
        start.Environment["XDG_DATA_HOME"] = home.Path;
        start.Environment["LOCALAPPDATA"] = home.Path;
        start.Environment.Remove("ASPNETCORE_URLS");
        return new BotProcess(Process.Start(start)!);
    }

    public static async Task<(int ExitCode, string Output, string Errors)> RunAsync(TemporaryFolder home, string input, params string[] arguments)
    {
        using var bot = Start(home, arguments);
        await bot._process.StandardInput.WriteAsync(input);
        bot._process.StandardInput.Close();
        var output = bot._process.StandardOutput.ReadToEndAsync();
        var errors = bot._process.StandardError.ReadToEndAsync();
        await bot._process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(120));
        return (bot._process.ExitCode, await output, await errors);
    }

    public async Task<string> ReadUntilAsync(string expected)
    {
        var seen = new System.Text.StringBuilder();
        var buffer = new char[4096];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        while (!seen.ToString().Contains(expected, StringComparison.Ordinal))
        {
            var count = await _process.StandardOutput.ReadAsync(buffer, patience.Token);
            Assert.True(count > 0, $"The output ended before \"{expected}\": {seen}");
            seen.Append(buffer, 0, count);
        }

        return seen.ToString();
    }

    public async Task SayAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Ends it as a power cut would: nothing is tidied up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }
}
