using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Road;

/// <summary>Empties the outbox: in order within a conversation, side by side across them.</summary>
public sealed class Deliverer(IStore store, Delivery delivery, Worker worker, TimeProvider time, ILogger<Deliverer> logger)
    : StoreWorker<DueMessage>(store, StoreSignalKind.Outbox, Most, time, logger)
{
    // Sending is waiting for the platform.
    private const int Most = 128;

    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromSeconds(1);

    private readonly IStore _store = store;
    private readonly TimeProvider _time = time;

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<DueMessage>> ClaimAsync(int most, CancellationToken cancellationToken) =>
        _store.ClaimDueAsync(worker.Id, most, cancellationToken);

    /// <inheritdoc/>
    protected override async Task WorkAsync(DueMessage claim, Action stepAside, CancellationToken stoppingToken)
    {
        try
        {
            DueMessage? next = claim;
            while (next is { } message && !stoppingToken.IsCancellationRequested)
            {
                var end = await AttemptAsync(message, stepAside, stoppingToken).ConfigureAwait(false);
                next = await FinishAsync(message, end, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (ClaimLostException)
        {
            // Forgotten meanwhile, or another worker's by now.
        }
    }

    private async Task<DeliveryEnd> AttemptAsync(DueMessage message, Action stepAside, CancellationToken stoppingToken)
    {
        try
        {
            return await delivery.AttemptAsync(message, stepAside, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
        {
            Log(failure);
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
                Log(failure);
                await Task.Delay(TryAgainAfter, _time, stoppingToken).ConfigureAwait(false);
            }
        }
    }
}
