using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Road;

/// <summary>Claims what the store has to do and does it, so many at a time. It wakes with the store's signals, and looks now and then in any case.</summary>
/// <typeparam name="TClaim">What it claims.</typeparam>
public abstract partial class StoreWorker<TClaim> : BackgroundService
{
    // Other processes' signals may be missed, and the claims of a dead one are found by looking.
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);

    private readonly Bell _bell;
    private readonly Crew _crew;
    private readonly ILogger _logger;

    /// <summary>A worker on a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="wakesFor">The signal that there is something to do.</param>
    /// <param name="most">How much is done side by side.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where it says what goes wrong.</param>
    protected StoreWorker(IStore store, StoreSignalKind wakesFor, int most, TimeProvider time, ILogger logger)
    {
        _logger = logger;
        _bell = new Bell(time);
        _crew = new Crew(most, _bell.Ring);
        store.Listen(signal =>
        {
            if (signal.Kind == wakesFor)
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
        GC.SuppressFinalize(this);
    }

    /// <summary>Claims what is due.</summary>
    protected abstract Task<IReadOnlyList<TClaim>> ClaimAsync(int most, CancellationToken cancellationToken);

    /// <summary>Does what was claimed; when that hangs, it may step aside. When it is called off, what has begun is ended first.</summary>
    protected abstract Task WorkAsync(TClaim claim, Action stepAside, CancellationToken stoppingToken);

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
            // Time to go, when what has begun has ended.
        }

        await _crew.WhenIdleAsync().ConfigureAwait(false);
    }

    /// <summary>Says what went wrong.</summary>
    protected void Log(Exception failure) => LogFailure(GetType().Name, FailureReport.Of(failure));

    private async Task DispatchAsync(CancellationToken stoppingToken)
    {
        try
        {
            for (var isMore = true; isMore && _crew.Free is > 0 and var free;)
            {
                var claims = await ClaimAsync(free, stoppingToken).ConfigureAwait(false);
                isMore = claims.Count == free;
                foreach (var claim in claims)
                {
                    _crew.Start(stepAside => GuardAsync(claim, stepAside, stoppingToken));
                }
            }
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            Log(failure);
        }
    }

    private async Task GuardAsync(TClaim claim, Action stepAside, CancellationToken stoppingToken)
    {
        try
        {
            await WorkAsync(claim, stepAside, stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // What has not begun stays in the store.
        }
        catch (Exception failure)
        {
            Log(failure);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Worker}: {Report}")]
    private partial void LogFailure(string worker, string report);
}
