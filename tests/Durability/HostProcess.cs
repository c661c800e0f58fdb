using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;

namespace DeclineBot.Durability;

/// <summary>The server with the ledger bot in a process of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly string Program = Path.Combine(
        Repository.Root, "tests", "Durability", "Host", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "Durability"), AppContext.BaseDirectory), "Durability.Host.dll");

    private readonly Process _process;
    private readonly StringBuilder _errors = new();
    private readonly HttpClient _client = new() { Timeout = Patience };

    private HostProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>What it wrote to its log.</summary>
    public string Errors
    {
        get
        {
            lock (_errors)
            {
                return _errors.ToString();
            }
        }
    }

    /// <summary>Starts one and waits until it listens.</summary>
    public static async Task<HostProcess> StartAsync(params string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "--Urls=http://127.0.0.1:0", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        var host = new HostProcess(Process.Start(start)!);
        host._process.ErrorDataReceived += (_, line) => host.Note(line.Data);
        host._process.BeginErrorReadLine();
        var said = await host._process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.True(said is not null, $"It didn't start: {host.Errors}");
        host.Address = new Uri(said.Split(' ').Last(word => word.StartsWith("http", StringComparison.Ordinal)));
        return host;
    }

    /// <summary>Which messages' turns took effect in a conversation, in order.</summary>
    public async Task<string[]> LedgerOfAsync(string conversation) =>
        (await _client.GetFromJsonAsync<string[]>(new Uri(Address, $"/ledger/{LoadDriver.Channel}/{conversation}")))!;

    /// <summary>Ends it as a power cut would: nothing is tidied up.</summary>
    public void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, and returns its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var asking = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await _process.WaitForExitAsync().WaitAsync(Patience);
        return _process.ExitCode;
    }

    public ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _client.Dispose();
        _process.Dispose();
        return ValueTask.CompletedTask;
    }

    private void Note(string? line)
    {
        lock (_errors)
        {
            _errors.AppendLine(line);
        }
    }
}
