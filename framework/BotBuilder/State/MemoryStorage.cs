using System.Globalization;
using System.Text.Json.Nodes;

namespace Microsoft.Bot.Builder;

/// <summary>State in memory, for tests and trials. What is read is a copy of what was written.</summary>
public class MemoryStorage : IStorage
{
    private const string ETagName = "eTag";

    private readonly Dictionary<string, string> _memory = [];
    private readonly Lock _lock = new();
    private int _eTag;

    /// <inheritdoc/>
    public Task<IDictionary<string, object>> ReadAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        var items = new Dictionary<string, object>(keys.Length);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                if (_memory.TryGetValue(key, out var json) && BotJson.Read<object>(json) is { } value)
                {
                    items[key] = value;
                }
            }
        }

        return Task.FromResult<IDictionary<string, object>>(items);
    }

    /// <inheritdoc/>
    public Task WriteAsync(IDictionary<string, object> changes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changes);
        lock (_lock)
        {
            foreach (var (key, value) in changes)
            {
                _memory[key] = value is IStoreItem item ? Tagged(key, item) : BotJson.Write(value);
            }
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task DeleteAsync(string[] keys, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(keys);
        lock (_lock)
        {
            foreach (var key in keys)
            {
                _memory.Remove(key);
            }
        }

        return Task.CompletedTask;
    }

    private string Tagged(string key, IStoreItem item)
    {
        var current = _memory.TryGetValue(key, out var json) ? (JsonNode.Parse(json) as JsonObject)?[ETagName]?.GetValue<string>() : null;
        if (current is not null && item.ETag != "*" && item.ETag != current)
        {
            throw new ArgumentException($"Etag conflict.\r\n\r\nOriginal: {item.ETag}\r\nCurrent: {current}");
        }

        var written = JsonNode.Parse(BotJson.Write(item))!.AsObject();
        written[ETagName] = (_eTag++).ToString(CultureInfo.InvariantCulture);
        return written.ToJsonString(BotJson.Options);
    }
}
