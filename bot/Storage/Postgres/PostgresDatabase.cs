using System.Diagnostics;
using DeclineBot.Bot.Settings;
using Microsoft.Extensions.Options;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>The database that all replicas share: its connections, and work on them that outlives a restart of the database.</summary>
public sealed class PostgresDatabase : IAsyncDisposable, IDisposable
{
    // A database that starts beside the bot, as in a compose file, takes a while.
    private static readonly TimeSpan PatienceAtStart = TimeSpan.FromSeconds(30);

    // Statements are few and run often: each connection prepares them once. Behind a pooler that can't take that, Max Auto Prepare=0.
    // PostgreSQL takes 100 connections unless told otherwise, and replicas share them.
    private const string Usual = "Application Name=DeclineBot;Max Auto Prepare=64;Auto Prepare Min Usages=2;Maximum Pool Size=20;";

    private readonly TimeSpan _patienceAtStart;
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _isPrepared;

    /// <summary>The database that is set; nothing is opened yet.</summary>
    public PostgresDatabase(IOptions<PostgresOptions> options)
        : this(options.Value.Postgres!, PatienceAtStart)
    {
    }

    /// <summary>A database, with patience of the caller's choice.</summary>
    public PostgresDatabase(string connection, TimeSpan patienceAtStart)
    {
        _patienceAtStart = patienceAtStart;
        // What is set stands after what is usual, and wins.
        var settings = new NpgsqlConnectionStringBuilder(Usual + connection);
        Address = $"{settings.Host}:{settings.Port}/{settings.Database}";
        Source = new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }

    /// <summary>Where it is: host, port and database.</summary>
    public string Address { get; }

    /// <summary>Its connections.</summary>
    public NpgsqlDataSource Source { get; }

    /// <summary>Connects, waiting half a minute for a database that isn't up yet, and brings the schema forward; once.</summary>
    /// <exception cref="SettingException">It can't be reached, refuses, or was made by a newer version.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (!_isPrepared)
            {
                await PatientlyAsync(async () =>
                {
                    await PostgresSchema.BringForwardAsync(Source, Address, cancellationToken).ConfigureAwait(false);
                    return true;
                }, _patienceAtStart, cancellationToken).ConfigureAwait(false);
                _isPrepared = true;
            }
        }
        catch (NpgsqlException failure)
        {
            throw new SettingException(HostCopy.English.Say("setting.postgres-unusable", ("address", Address), ("cause", failure.Message)), failure);
        }
        finally
        {
            _preparing.Release();
        }
    }

    /// <summary>Works on a connection; while the database is away or others are in the way, again and again.</summary>
    /// <param name="work">What to do, all of it or nothing; it is told whether an earlier attempt may have been done all the same.</param>
    /// <param name="patience">For how long.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="StoreUnavailableException">It can't be done just now.</exception>
    public async Task<T> WorkAsync<T>(Func<NpgsqlConnection, bool, Task<T>> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        if (!_isPrepared)
        {
            await PrepareAsync(cancellationToken).ConfigureAwait(false);
        }

        var isRetry = false;
        try
        {
            return await PatientlyAsync(async () =>
            {
                var connection = await Source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
                await using var closing = connection.ConfigureAwait(false);
                var wasTried = isRetry;
                isRetry = true;
                return await work(connection, wasTried).ConfigureAwait(false);
            }, patience, cancellationToken).ConfigureAwait(false);
        }
        catch (NpgsqlException failure) when (!PostgresErrors.IsOurs(failure))
        {
            throw new StoreUnavailableException(HostCopy.English.Say("storage.unavailable", ("cause", $"PostgreSQL {Address}: {PostgresErrors.NameOf(failure)}")), failure);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _preparing.Dispose();
        return Source.DisposeAsync();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _preparing.Dispose();
        Source.Dispose();
    }

    private static async Task<T> PatientlyAsync<T>(Func<Task<T>> work, TimeSpan patience, CancellationToken cancellationToken)
    {
        var clock = Stopwatch.StartNew();
        for (var pause = TimeSpan.FromMilliseconds(20); ; pause = pause * 2 > TimeSpan.FromMilliseconds(500) ? pause : pause * 2)
        {
            try
            {
                return await work().ConfigureAwait(false);
            }
            catch (NpgsqlException failure) when (PostgresErrors.IsPassing(failure) && clock.Elapsed < patience)
            {
                await Task.Delay(pause, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
