using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Road;

/// <summary>Empties the outbox: in order within a conversation, side by side across them.</summary>
public sealed partial class Deliverer : BackgroundService
{
    // Sending is waiting for the platform.
    private const int Most = 128;

    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    private readonly IStore _store;
    private readonly Delivery _delivery;
    private readonly Worker _worker;
    private readonly TimeProvider _time;
    private readonly Bell _bell;
    private readonly Crew _crew;
    private readonly ILogger<Deliverer> _logger;

    /// <summary>A deliverer that wakes with every message that is decided.</summary>
    public Deliverer(IStore store, Delivery delivery, Worker worker, TimeProvider time, ILogger<Deliverer> logger)
    {
        (_store, _delivery, _worker, _time, _logger) = (store, delivery, worker, time, logger);
        _bell = new Bell(time);
        _crew = new Crew(Most, _bell.Ring);
        store.Listen(signal =>
        {
            if (signal.Kind == StoreSignalKind.Outbox)
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
            // Time to go, when what is being sent has been noted.
        }

        await _crew.WhenIdleAsync().ConfigureAwait(false);
    }

    private async Task DispatchAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (_crew.Free > 0 && await _store.ClaimDueAsync(_worker.Id, _crew.Free, stoppingToken).ConfigureAwait(false) is { Count: > 0 } due)
            {
                foreach (var message in due)
                {
                    _crew.Start(() => SendAllAsync(message, stoppingToken));
                }
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(FailureReport.Of(failure));
        }
    }

    private async Task SendAllAsync(DueMessage first, CancellationToken stoppingToken)
    {
        try
        {
            DueMessage? next = first;
            while (next is { } message && !stoppingToken.IsCancellationRequested)
            {
                var end = await AttemptAsync(message, stoppingToken).ConfigureAwait(false);
                next = await FinishAsync(message, end, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (ClaimLostException)
        {
            // Forgotten meanwhile, or another worker's by now.
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // It stays in the outbox.
        }
    }

    private async Task<DeliveryEnd> AttemptAsync(DueMessage message, CancellationToken stoppingToken)
    {
        try
        {
            return await _delivery.AttemptAsync(message, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailure(FailureReport.Of(failure));
            return new DeliveryEnd.Again(_time.GetUtcNow() + TryAgainAfter);
        }
    }

    // What was sent must be noted, or it is sent again: a store that is away is waited for.
    private async Task<DueMessage?> FinishAsync(DueMessage message, DeliveryEnd end, CancellationToken stoppingToken)
    {
        while (true)
        {
            try
            {
                return await _store.FinishAsync(message, end, CancellationToken.None).ConfigureAwait(false);
            }
            catch (StoreUnavailableException failure)
            {
                LogFailure(FailureReport.Of(failure));
                await Task.Delay(TryAgainAfter, _time, stoppingToken).ConfigureAwait(false);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be worked on: {Report}")]
    private partial void LogFailure(string report);
}
