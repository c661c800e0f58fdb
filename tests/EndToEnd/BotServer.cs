using System.Diagnostics;

namespace DeclineBot.EndToEnd;

/// <summary>The program as a person starts it, on a port of its own and with a file that is gone afterwards.</summary>
internal sealed class BotServer : IAsyncDisposable
{
    private const string Line = "DeclineBot is listening: ";

    private readonly DirectoryInfo _folder;
    private Process _process;

    private BotServer(DirectoryInfo folder, Process process, Uri address)
    {
        _folder = folder;
        _process = process;
        Address = address;
    }

    public Uri Address { get; private set; }

    public static async Task<BotServer> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("declinebot-page-");
        var (process, address) = await LaunchAsync(folder, "http://127.0.0.1:0");
        return new BotServer(folder, process, address);
    }

    /// <summary>Kills it without warning and starts it again where it was.</summary>
    public async Task RestartAsync()
    {
        await KillAsync();
        (_process, Address) = await LaunchAsync(_folder, Address.GetLeftPart(UriPartial.Authority));
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        try
        {
            _folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A file that is still held; the system's own clean-up gets it.
        }
    }

    private static async Task<(Process Process, Uri Address)> LaunchAsync(DirectoryInfo folder, string url)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        foreach (var argument in (string[])[BuiltBot.Program, "--urls", url, "--Storage:Path", Path.Combine(folder.FullName, "bot.db")])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("ASPNETCORE_URLS");
        var process = Process.Start(start)!;
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMilliseconds(Needs.Patience));
        Assert.StartsWith(Line, line, StringComparison.Ordinal);
        return (process, new Uri(line![Line.Length..]));
    }

    private async Task KillAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
