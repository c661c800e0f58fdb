using DeclineBot.Bot.Storage;

namespace DeclineBot.Bot.Road;

/// <summary>Empties the inbox: in order within a conversation, side by side across them.</summary>
public sealed class TurnDispatcher(IStore store, TurnRunner runner, Worker worker, TimeProvider time, ILogger<TurnDispatcher> logger)
    : StoreWorker<TurnClaim>(store, StoreSignalKind.Inbox, Most, time, logger)
{
    // A turn is little work and much waiting for the disk.
    private const int Most = 64;

    private readonly IStore _store = store;

    /// <inheritdoc/>
    protected override Task<IReadOnlyList<TurnClaim>> ClaimAsync(int most, CancellationToken cancellationToken) =>
        _store.ClaimTurnsAsync(worker.Id, most, cancellationToken);

    /// <inheritdoc/>
    protected override async Task WorkAsync(TurnClaim claim, Action stepAside, CancellationToken stoppingToken)
    {
        try
        {
            await runner.WorkAsync(claim, stoppingToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            Log(failure);
            await _store.ReleaseAsync(claim, CancellationToken.None).ConfigureAwait(false);
        }
    }
}
