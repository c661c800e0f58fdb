using System.Text.Json;

namespace Microsoft.Bot.Builder;

/// <summary>Properties that are read once a turn and written when they have changed.</summary>
public abstract partial class BotState : IPropertyManager
{
    private readonly string _contextServiceKey;
    private readonly IStorage _storage;

    /// <summary>A state kept in the given storage, and under the given key during a turn.</summary>
    public BotState(IStorage storage, string contextServiceKey)
    {
        ArgumentNullException.ThrowIfNull(storage);
        ArgumentNullException.ThrowIfNull(contextServiceKey);
        _storage = storage;
        _contextServiceKey = contextServiceKey;
    }

    /// <inheritdoc/>
    public IStatePropertyAccessor<T> CreateProperty<T>(string name)
    {
        if (string.IsNullOrWhiteSpace(name))
        {
            throw new ArgumentNullException(nameof(name));
        }

        return new BotStatePropertyAccessor<T>(this, name);
    }

    /// <summary>Reads the state, unless this turn has read it already.</summary>
    public virtual async Task LoadAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        var storageKey = GetStorageKey(turnContext);
        if (!force && GetCachedState(turnContext)?.State is not null)
        {
            return;
        }

        var items = await _storage.ReadAsync([storageKey], cancellationToken).ConfigureAwait(false);
        items.TryGetValue(storageKey, out var stored);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState(stored switch
        {
            null => null,
            IDictionary<string, object> state => state,
            JsonElement { ValueKind: JsonValueKind.Object } element => element.Deserialize<Dictionary<string, object>>(BotJson.Options),
            _ => throw new InvalidOperationException("Data is not in the correct format for BotState."),
        });
    }

    /// <summary>Writes the state, if it has changed.</summary>
    public virtual async Task SaveChangesAsync(ITurnContext turnContext, bool force = false, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        if (GetCachedState(turnContext) is not { } cached || !(force || cached.IsChanged()))
        {
            return;
        }

        var changes = new Dictionary<string, object> { [GetStorageKey(turnContext)] = cached.State };
        await _storage.WriteAsync(changes, cancellationToken).ConfigureAwait(false);
        cached.Hash = CachedBotState.ComputeHash(cached.State);
    }

    /// <summary>Empties the state; saving writes it so.</summary>
    public virtual Task ClearStateAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState[_contextServiceKey] = new CachedBotState { Hash = string.Empty };
        return Task.CompletedTask;
    }

    /// <summary>Deletes the state from turn and storage.</summary>
    public virtual Task DeleteAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        BotAssert.ContextNotNull(turnContext);
        turnContext.TurnState.Remove(_contextServiceKey);
        return _storage.DeleteAsync([GetStorageKey(turnContext)], cancellationToken);
    }

    /// <summary>The state as this turn has it, if it was read.</summary>
    public CachedBotState? GetCachedState(ITurnContext turnContext)
    {
        BotAssert.ContextNotNull(turnContext);
        return turnContext.TurnState.Get<CachedBotState>(_contextServiceKey);
    }

    /// <summary>The key that this turn's state has in the storage.</summary>
    protected abstract string GetStorageKey(ITurnContext turnContext);

    /// <summary>A property of the state that was read; a missing value type is a <see cref="KeyNotFoundException"/>.</summary>
    protected Task<T> GetPropertyValueAsync<T>(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        var state = StateOf(turnContext, propertyName);
        if (!state.TryGetValue(propertyName, out var value))
        {
            return typeof(T).IsValueType ? throw new KeyNotFoundException(propertyName) : Task.FromResult<T>(default!);
        }

        if (value is T typed)
        {
            return Task.FromResult(typed);
        }

        // Kept as the typed object, so that what a bot changes in it is saved.
        var converted = BotJson.To<T>(value);
        if (converted is not null)
        {
            state[propertyName] = converted;
        }

        return Task.FromResult(converted!);
    }

    /// <summary>Deletes a property of the state that was read.</summary>
    protected Task DeletePropertyValueAsync(ITurnContext turnContext, string propertyName, CancellationToken cancellationToken = default)
    {
        StateOf(turnContext, propertyName).Remove(propertyName);
        return Task.CompletedTask;
    }

    /// <summary>Sets a property of the state that was read.</summary>
    protected Task SetPropertyValueAsync(ITurnContext turnContext, string propertyName, object? value, CancellationToken cancellationToken = default)
    {
        StateOf(turnContext, propertyName)[propertyName] = value!;
        return Task.CompletedTask;
    }

    private IDictionary<string, object> StateOf(ITurnContext turnContext, string propertyName)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(propertyName);
        return GetCachedState(turnContext)!.State;
    }
}
