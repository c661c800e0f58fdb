namespace Microsoft.Bot.Builder;

/// <summary>Reads of a known type.</summary>
public static class StorageExtensions
{
    /// <summary>Reads what there is under the keys as the given type.</summary>
    public static async Task<IDictionary<string, TStoreItem>> ReadAsync<TStoreItem>(this IStorage storage, string[] keys, CancellationToken cancellationToken = default)
        where TStoreItem : class
    {
        ArgumentNullException.ThrowIfNull(storage);
        var items = await storage.ReadAsync(keys, cancellationToken).ConfigureAwait(false);
        return items
            .Select(item => (item.Key, Value: BotJson.To<TStoreItem>(item.Value)))
            .Where(item => item.Value is not null)
            .ToDictionary(item => item.Key, item => item.Value!);
    }
}
