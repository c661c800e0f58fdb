using DeclineBot.Bot.Storage;
using Microsoft.Extensions.Options;

namespace DeclineBot.Bot.Road;

/// <summary>Says that this worker lives, and removes what has been kept long enough.</summary>
public sealed partial class Housekeeping(IStore store, DataKeys keys, Worker worker, IOptions<StorageOptions> options, TimeProvider time, ILogger<Housekeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan TidyEvery = TimeSpan.FromHours(1);

    // Platforms repeat themselves for minutes; two days leave room for a clock that is wrong.
    private static readonly TimeSpan KeepKeys = TimeSpan.FromDays(2);

    // For so long an old card can still be changed.
    private static readonly TimeSpan KeepIds = TimeSpan.FromDays(30);

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // Before many at once need one.
        await Task.Run(() => keys.Current, cancellationToken).ConfigureAwait(false);
        await base.StartAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken).ConfigureAwait(false);
        await GuardAsync(() => store.LeaveAsync(worker.Id, cancellationToken)).ConfigureAwait(false);
    }

    /// <summary>Removes conversations without activity, and keys and ids that nobody needs any more.</summary>
    public async Task TidyAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var count = await store.PurgeAsync(now.AddDays(-options.Value.RetentionDays), cancellationToken).ConfigureAwait(false);
        await store.TrimAsync(now - KeepKeys, now - KeepIds, cancellationToken).ConfigureAwait(false);
        if (count > 0)
        {
            LogPurged(count);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var tidied = DateTimeOffset.MinValue;
        using var timer = new PeriodicTimer(Beat, time);
        do
        {
            await GuardAsync(() => store.BeatAsync(worker.Id, stoppingToken)).ConfigureAwait(false);
            if (time.GetUtcNow() - tidied >= TidyEvery)
            {
                tidied = time.GetUtcNow();
                await GuardAsync(() => TidyAsync(stoppingToken)).ConfigureAwait(false);
            }
        }
        while (await NextAsync(timer, stoppingToken).ConfigureAwait(false));
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stoppingToken)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailure(FailureReport.Of(failure));
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} conversations without activity were removed.")]
    private partial void LogPurged(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "The store's housekeeping failed: {Report}")]
    private partial void LogFailure(string report);
}
