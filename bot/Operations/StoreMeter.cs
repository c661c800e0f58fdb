using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Operations;

/// <summary>Measures now and then how much waits in the store.</summary>
public sealed class StoreMeter(IStore store, RoadTelemetry telemetry, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            try
            {
                telemetry.NoteStore(await store.MeasureAsync(stoppingToken).ConfigureAwait(false));
            }
            catch (StoreUnavailableException)
            {
                // Readiness tells; the last figures stand.
            }
        }
    }
}
