using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;

namespace DeclineBot.Benchmarks.Load;

/// <summary>A bot under load: a process of its own, which is measured from outside.</summary>
internal sealed class Subject(string name, string key, Func<int, ProcessStartInfo> start) : IDisposable
{
    private Process? _process;

    public string Name => name;

    public string Key => key;

    public Uri Endpoint { get; private set; } = new("http://127.0.0.1/");

    /// <summary>The processor time it has used, in milliseconds.</summary>
    public double Cpu
    {
        get
        {
            _process!.Refresh();
            return _process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    /// <summary>The memory it holds, in megabytes.</summary>
    public double Memory
    {
        get
        {
            _process!.Refresh();
            return _process.WorkingSet64 / 1e6;
        }
    }

    /// <summary>How many files and sockets it has open; 0 where the system doesn't say.</summary>
    public int Handles => Directory.Exists($"/proc/{_process!.Id}/fd") ? Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length : _process.HandleCount;

    public int Threads
    {
        get
        {
            _process!.Refresh();
            return _process.Threads.Count;
        }
    }

    /// <summary>Starts it, and talks with it at once.</summary>
    /// <returns>From the start of the process to its first answer, in milliseconds.</returns>
    public async Task<double> StartAsync(Driver driver)
    {
        var port = Connector.FreePort();
        Endpoint = new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/api/messages"));
        var info = start(port);
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        var from = Stopwatch.GetTimestamp();
        _process = Process.Start(info)!;
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        while (!await AnswersAsync(port))
        {
            if (_process.HasExited || Stopwatch.GetElapsedTime(from) > TimeSpan.FromSeconds(60))
            {
                throw new InvalidOperationException($"{name} doesn't start.");
            }

            await Task.Delay(2);
        }

        await driver.TakeTurnAsync(this, driver.NewId(this), "hi");
        return Stopwatch.GetElapsedTime(from).TotalMilliseconds;
    }

    /// <summary>Ends it without warning.</summary>
    public void Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill(entireProcessTree: true);
            _process.WaitForExit();
        }

        _process?.Dispose();
        _process = null;
    }

    public void Dispose() => Kill();

    private static async Task<bool> AnswersAsync(int port)
    {
        using var client = new TcpClient();
        try
        {
            await client.ConnectAsync("127.0.0.1", port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
