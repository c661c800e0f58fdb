using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace DeclineBot.Tests;

/// <summary>
/// A PostgreSQL for tests: the one named in DECLINEBOT_POSTGRES, or a private one in a temporary folder that is gone
/// afterwards. Every test gets a database of its own.
/// </summary>
public sealed class PostgresServer : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string? Given = Environment.GetEnvironmentVariable("DECLINEBOT_POSTGRES") is { Length: > 0 } named ? named : null;

    private readonly string? _named;
    private readonly string? _user = PostgresPrograms.UserToLend();
    private readonly List<string> _databases = [];
    private string _administration;
    private string? _folder;
    private int _port;
    private Process? _process;
    private Process? _watchdog;

    /// <summary>The server named in the environment, or else a private one.</summary>
    public PostgresServer()
        : this(Given)
    {
    }

    private PostgresServer(string? named)
    {
        _named = named;
        _administration = named ?? "";
    }

    /// <summary>A private one in any case: it can be killed and started again.</summary>
    public static PostgresServer Private() => new(null);

    /// <summary>Why a test that needs PostgreSQL is left out: how to get one. Null where there is one, and where nothing may be left out.</summary>
    /// <param name="isPrivate">Whether it must be a private one.</param>
    public static string? ReasonToSkip(bool isPrivate = false) =>
        PostgresPrograms.Folder is not null || (!isPrivate && Given is not null) || Environment.GetEnvironmentVariable("DECLINEBOT_CI") == "1" ? null : PostgresPrograms.HowToGet;

    /// <summary>Starts it.</summary>
    public async Task InitializeAsync()
    {
        // A class that has only tests to be left out is made all the same.
        if (_named is not null || ReasonToSkip(isPrivate: true) is not null)
        {
            return;
        }

        _folder = Directory.CreateTempSubdirectory("declinebot-postgres-").FullName;
        if (_user is not null)
        {
            await RunAsync(new ProcessStartInfo("chown", [_user, _folder]));
        }

        await RunAsync(PostgresPrograms.Start("initdb", _user, "-D", Data, "-U", "postgres", "--auth=trust", "--no-sync", "--encoding=UTF8", "--locale=C"));
        _port = FreePort();
        _administration = $"Host=127.0.0.1;Port={_port.ToString(CultureInfo.InvariantCulture)};Username=postgres;Database=postgres";
        AppDomain.CurrentDomain.ProcessExit += EndProcess;
        _watchdog = Watchdog();
        await StartAsync();
    }

    /// <summary>Makes an empty database and returns how to connect to it.</summary>
    public async Task<string> CreateDatabaseAsync()
    {
        var name = $"declinebot_test_{Guid.NewGuid():N}";
        await ExecuteAsync(_administration, $"CREATE DATABASE {name}");
        _databases.Add(name);
        return new NpgsqlConnectionStringBuilder(_administration) { Database = name }.ConnectionString;
    }

    /// <summary>Runs a statement on a database.</summary>
    public static async Task ExecuteAsync(string database, string sql)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database) { Pooling = false });
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Starts the private server again after <see cref="Kill"/>.</summary>
    public async Task StartAsync()
    {
        _process = Process.Start(PostgresPrograms.Start(
            "postgres", _user, "-D", Data, "-p", _port.ToString(CultureInfo.InvariantCulture), "-k", OperatingSystem.IsWindows() ? "" : _folder!,
            "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "max_connections=200"))!;
        // Its log would fill the pipe.
        _process.OutputDataReceived += (_, _) => { };
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        var clock = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await ExecuteAsync(_administration, "SELECT 1");
                return;
            }
            catch (NpgsqlException) when (clock.Elapsed < Patience && !_process.HasExited)
            {
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Ends the private server as a power cut would.</summary>
    public void Kill()
    {
        _process!.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Ends it and removes what it left.</summary>
    public async Task DisposeAsync()
    {
        foreach (var database in _folder is null ? _databases : [])
        {
            await ExecuteAsync(_administration, $"DROP DATABASE {database} WITH (FORCE)");
        }

        AppDomain.CurrentDomain.ProcessExit -= EndProcess;
        EndProcess(null, EventArgs.Empty);
    }

    /// <summary>The private server's files.</summary>
    public string Data => Path.Combine(_folder!, "data");

    // Tests that are killed end nothing themselves. This one sees their end of the pipe close, and ends the server and its files.
    private Process? Watchdog() => OperatingSystem.IsWindows() ? null : Process.Start(new ProcessStartInfo(
        "sh", ["-c", "trap '' INT TERM HUP; cat >/dev/null; kill -9 $(head -n 1 \"$1/data/postmaster.pid\"); sleep 1; rm -rf \"$1\"", "watchdog", _folder!])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    });

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(Patience);
        Assert.True(process.ExitCode == 0, $"{start.FileName} failed: {await output} {await errors}");
    }

    private void EndProcess(object? sender, EventArgs args)
    {
        if (_watchdog is { HasExited: false })
        {
            _watchdog.Kill(entireProcessTree: true);
            _watchdog.WaitForExit();
        }

        if (_process is { HasExited: false })
        {
            Kill();
        }

        if (_folder is not null && Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }
}
