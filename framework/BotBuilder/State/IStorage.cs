namespace Microsoft.Bot.Builder;

/// <summary>Where state is kept: objects by key.</summary>
public interface IStorage
{
    /// <summary>Reads what there is under the keys.</summary>
    Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default);

    /// <summary>Writes what has changed.</summary>
    Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default);

    /// <summary>Deletes what there is under the keys.</summary>
    Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default);
}
