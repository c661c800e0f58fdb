namespace DeclineBot.Bot.Storage;

/// <summary>Opens the store before anything else starts, so that what is wrong with it is said once and by its setting.</summary>
public sealed class StoreOpening(IStore store) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => store.PrepareAsync(cancellationToken);

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
