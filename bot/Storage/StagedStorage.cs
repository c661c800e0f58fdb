using Microsoft.Bot.Builder;

namespace DeclineBot.Bot.Storage;

/// <summary>
/// The storage that bots see. Within a stage, writes are kept aside and read back from there; they reach the store with
/// the turn's commit. Outside a stage they reach it at once.
/// </summary>
public sealed class StagedStorage(IStore store, SealedState state) : IStorage
{
    private readonly AsyncLocal<Stage?> _current = new();

    /// <summary>The stage of the turn that runs here; null outside of turns.</summary>
    public Stage? Current => _current.Value;

    /// <summary>Begins a stage for what the caller runs from here on; disposing it ends it.</summary>
    public Stage Begin() => _current.Value = new Stage(() => _current.Value = null);

    /// <inheritdoc/>
    public async Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var stage = _current.Value;
        var stored = stage is null ? keys : [.. keys.Where(key => !stage.Changes.ContainsKey(key))];
        var read = new Dictionary<string, object>(keys.Length, StringComparer.Ordinal);
        foreach (var row in stored.Length == 0 ? [] : await store.ReadStateAsync(stored, cancellationToken).ConfigureAwait(false))
        {
            read[row.Key] = state.Open(row.Key, row.Value);
        }

        foreach (var key in keys.Where(key => stage?.Changes.ContainsKey(key) == true))
        {
            if (stage!.Changes[key].Value is { } value)
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
            return store.WriteStateAsync(changes, cancellationToken);
        }

        foreach (var change in changes)
        {
            stage.Changes[change.Key] = change;
        }

        return Task.CompletedTask;
    }
}
