using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Road;

/// <summary>Claims conversations with open activities and has their turns run, so many at a time.</summary>
public sealed partial class TurnDispatcher : BackgroundService
{
    // A turn is little work and much waiting for the disk.
    private const int Most = 64;

    // Other processes' rings may be missed; a conversation of a dead one is found by looking.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly IStore _store;
    private readonly TurnRunner _runner;
    private readonly Worker _worker;
    private readonly Bell _bell;
    private readonly Crew _crew;
    private readonly ILogger<TurnDispatcher> _logger;

    /// <summary>A dispatcher that wakes with every activity that is stored.</summary>
    public TurnDispatcher(IStore store, TurnRunner runner, Worker worker, TimeProvider time, ILogger<TurnDispatcher> logger)
    {
        (_store, _runner, _worker, _logger) = (store, runner, worker, logger);
        _bell = new Bell(time);
        _crew = new Crew(Most, _bell.Ring);
        store.Listen(signal =>
        {
            if (signal.Kind == StoreSignalKind.Inbox)
            {
                _bell.Ring();
            }
        });
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                await DispatchAsync(stoppingToken).ConfigureAwait(false);
                await _bell.WaitAsync(LookEvery, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Time to go, when the running turns have ended.
        }

        await _crew.WhenIdleAsync().ConfigureAwait(false);
    }

    private async Task DispatchAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (_crew.Free > 0 && await _store.ClaimTurnsAsync(_worker.Id, _crew.Free, stoppingToken).ConfigureAwait(false) is { Count: > 0 } claims)
            {
                foreach (var claim in claims)
                {
                    _crew.Start(() => WorkAsync(claim, stoppingToken));
                }
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(FailureReport.Of(failure));
        }
    }

    private async Task WorkAsync(TurnClaim claim, CancellationToken stoppingToken)
    {
        try
        {
            await _runner.WorkAsync(claim, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            LogFailure(FailureReport.Of(failure));
            await _store.ReleaseAsync(claim, CancellationToken.None).ConfigureAwait(false);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The inbox could not be worked on: {Report}")]
    private partial void LogFailure(string report);
}
