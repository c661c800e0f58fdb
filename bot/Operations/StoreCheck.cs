using DeclineBot.Bot.Storage;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace DeclineBot.Bot.Operations;

/// <summary>Whether the store can be reached, and whether what was said and what is to be sent gets on.</summary>
public sealed class StoreCheck(IStore store, TimeProvider time) : IHealthCheck
{
    /// <summary>How long something may wait before the road counts as stuck.</summary>
    public static readonly TimeSpan Stuck = TimeSpan.FromMinutes(10);

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return Judge(await store.MeasureAsync(cancellationToken).ConfigureAwait(false), time.GetUtcNow());
        }
        catch (StoreUnavailableException)
        {
            return HealthCheckResult.Unhealthy("the store can't be reached");
        }
    }

    /// <summary>What to make of what waits.</summary>
    public static HealthCheckResult Judge(StoreMeasure measure, DateTimeOffset now) =>
        measure.OldestOpen < now - Stuck ? HealthCheckResult.Unhealthy("turns are stuck")
        : measure.OldestTry < now - Stuck ? HealthCheckResult.Unhealthy("delivery is stuck")
        : HealthCheckResult.Healthy();
}
