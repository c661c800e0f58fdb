using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace DeclineBot.Durability;

/// <summary>The server with the ledger bot in a process of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private static readonly string Program = Path.Combine(
        Repository.Root, "tests", "Durability", "Host", Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "Durability"), AppContext.BaseDirectory), "Durability.Host.dll");

    private readonly Process _process;
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();
    private readonly HttpClient _client = new() { Timeout = Patience };

    private HostProcess(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>For what the driver doesn't send.</summary>
    public HttpClient Client => _client;

    /// <summary>What it wrote to its standard output.</summary>
    public string Output => Text(_output);

    /// <summary>What it wrote to its log.</summary>
    public string Errors => Text(_errors);

    /// <summary>Starts one and waits until it listens.</summary>
    public static Task<HostProcess> StartAsync(params string[] settings) => StartAsync(_ => { }, settings);

    /// <summary>Starts one with a change to its environment and waits until it listens.</summary>
    public static async Task<HostProcess> StartAsync(Action<ProcessStartInfo> change, params string[] settings)
    {
        var host = Launch(change, settings);
        for (var clock = Stopwatch.StartNew(); !host.Output.Contains('\n', StringComparison.Ordinal); await Task.Delay(20))
        {
            Assert.False(host._process.HasExited || clock.Elapsed > Patience, $"It didn't start: {host.Errors}");
        }

        host.Address = new Uri(host.Output.Split('\n')[0].Split(' ').Last(word => word.StartsWith("http", StringComparison.Ordinal)).Trim());
        host._client.BaseAddress = host.Address;
        return host;
    }

    /// <summary>Starts one that is expected to end by itself; returns its exit code and what it said.</summary>
    public static async Task<(int ExitCode, string Errors)> RunAsync(Action<ProcessStartInfo> change, params string[] settings)
    {
        await using var host = Launch(change, settings);
        await host._process.WaitForExitAsync().WaitAsync(Patience);
        return (host._process.ExitCode, host.Errors);
    }

    /// <summary>Which messages' turns took effect in a conversation, in order.</summary>
    public async Task<string[]> LedgerOfAsync(string conversation) =>
        (await _client.GetFromJsonAsync<string[]>(new Uri(Address, $"/ledger/{LoadDriver.Channel}/{conversation}")))!;

    /// <summary>Waits until nothing waits for its turn or to be sent.</summary>
    public Task WhenQuietAsync() => Eventually.TrueAsync(async () =>
    {
        var measure = await _client.GetFromJsonAsync<JsonElement>(new Uri("/measure", UriKind.Relative));
        return measure.GetProperty("open").GetInt32() == 0 && measure.GetProperty("due").GetInt32() == 0;
    });

    /// <summary>Waits until it has ended by itself.</summary>
    public Task WhenGoneAsync() => _process.WaitForExitAsync().WaitAsync(Patience);

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

    private static HostProcess Launch(Action<ProcessStartInfo> change, string[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "--Urls=http://127.0.0.1:0", .. settings])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        start.Environment.Remove("ASPNETCORE_URLS");
        change(start);
        var host = new HostProcess(Process.Start(start)!);
        host._process.OutputDataReceived += (_, line) => Note(host._output, line.Data);
        host._process.ErrorDataReceived += (_, line) => Note(host._errors, line.Data);
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        return host;
    }

    private static void Note(StringBuilder text, string? line)
    {
        // Nothing is the end.
        if (line is null)
        {
            return;
        }

        lock (text)
        {
            text.AppendLine(line);
        }
    }

    private static string Text(StringBuilder text)
    {
        lock (text)
        {
            return text.ToString();
        }
    }
}
