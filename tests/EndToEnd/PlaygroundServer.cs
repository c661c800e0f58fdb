using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit.Abstractions;

namespace DeclineBot.EndToEnd;

/// <summary>Microsoft's Agents Playground, as npm brings it: a Teams-like client on this machine, without an account.</summary>
internal sealed class PlaygroundServer : IAsyncDisposable
{
    private const string Package = "@microsoft/m365agentsplayground";
    private const string Line = "Listening on ";

    // By itself it listens to the whole network.
    private const string OnLoopbackOnly = """
        const { Server } = require('net');
        const listen = Server.prototype.listen;
        Server.prototype.listen = function (where, ...rest) {
          if (typeof where === 'number') return listen.call(this, { port: where, host: '127.0.0.1' }, ...rest.filter(argument => typeof argument === 'function'));
          if (where && where.port !== undefined) where.host = '127.0.0.1';
          return listen.call(this, where, ...rest);
        };
        """;

    private readonly DirectoryInfo _folder;
    private readonly Process _process;

    private PlaygroundServer(DirectoryInfo folder, Process process, Uri address)
    {
        _folder = folder;
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Starts it before a bot; null, with a line that says why, where npm can't bring it.</summary>
    public static async Task<PlaygroundServer?> StartAsync(Uri bot, ITestOutputHelper output)
    {
        if (NodePackages.Bring($"{Package}@0.2.28") is not { } packages)
        {
            const string Missing = "npm or its network is missing: the Agents Playground could not be brought.";
            Assert.False(Environment.GetEnvironmentVariable("DECLINEBOT_CI") == "1", Missing);
            output.WriteLine(Missing);
            return null;
        }

        var folder = Directory.CreateTempSubdirectory("declinebot-playground-");
        var preload = Path.Combine(folder.FullName, "loopback.cjs");
        await File.WriteAllTextAsync(preload, OnLoopbackOnly);
        var port = FreePort();
        var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = folder.FullName };
        foreach (var argument in (string[])
        [
            "--require", preload, Path.Combine(packages, "node_modules", Package, "cli.js"), "start", "-e", new Uri(bot, "/api/messages").AbsoluteUri, "-c", "msteams",
            "-p", $"{port}", "--su", $"http://127.0.0.1:{port}/_connector", "--disable-telemetry",
        ])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["TEAMSAPPTESTER_BROWSER"] = "none";
        var process = Process.Start(start)!;
        for (var line = ""; !line.StartsWith(Line, StringComparison.Ordinal);)
        {
            line = await process.StandardOutput.ReadLineAsync().WaitAsync(TimeSpan.FromMilliseconds(Needs.Patience))
                ?? throw new InvalidOperationException("The Agents Playground ended before it listened.");
        }

        // Read on, so that it never waits for a reader.
        _ = process.StandardOutput.ReadToEndAsync();
        return new PlaygroundServer(folder, process, new Uri($"http://127.0.0.1:{port}"));
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
