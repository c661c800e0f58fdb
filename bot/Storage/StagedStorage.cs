using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Storage;

/// <summary>
/// The storage that bots see. Within a stage, writes are kept aside and read back from there; they reach the file
/// together when the stage is committed. Outside a stage it is the file's own storage.
/// </summary>
public sealed class StagedStorage(SqliteStorage storage, SealedState state) : IStorage
{
    private readonly AsyncLocal<Stage?> _current = new();

    /// <summary>Begins a stage for what the caller runs from here on; disposing it without a commit forgets it.</summary>
    public Stage Begin()
    {
        var stage = new Stage(this);
        _current.Value = stage;
        return stage;
    }

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        if (_current.Value is not { } stage)
        {
            return await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        }

        var read = await storage.ReadAsync([.. keys.Where(key => !stage.Changes.ContainsKey(key))], cancellationToken).ConfigureAwait(false);
        foreach (var key in keys)
        {
            if (stage.Changes.TryGetValue(key, out var change) && change.Value is { } value)
            {
                read[key] = state.Open(key, value);
            }
        }

        return read;
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default) =>
        ApplyAsync(state.Writes(changes), cancellationToken);

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default) =>
        ApplyAsync(SealedState.Removals(keys), cancellationToken);

    private Task ApplyAsync(IReadOnlyList<StateChange> changes, CancellationToken cancellationToken)
    {
        if (_current.Value is not { } stage)
        {
            return storage.ApplyAsync(changes, cancellationToken);
        }

        foreach (var change in changes)
        {
            stage.Changes[change.Key] = change;
        }

        return Task.CompletedTask;
    }

    /// <summary>The writes of one turn.</summary>
    public sealed class Stage(StagedStorage owner) : IDisposable
    {
        internal Dictionary<string, StateChange> Changes { get; } = new(StringComparer.Ordinal);

        /// <summary>Writes them all, or none.</summary>
        public Task CommitAsync(CancellationToken cancellationToken)
        {
            owner._current.Value = null;
            return Changes.Count == 0 ? Task.CompletedTask : owner.Storage.ApplyAsync([.. Changes.Values], cancellationToken);
        }

        /// <inheritdoc/>
        public void Dispose() => owner._current.Value = null;
    }

    private SqliteStorage Storage => storage;
}
