using System.Collections.Concurrent;
using DeclineBot.Bot.Channels;
using Microsoft.AspNetCore.DataProtection;

namespace DeclineBot.Bot.Data;

/// <summary>The tokens in links to a person's data: good for ten minutes, and at this server once.</summary>
public sealed class DataTokens(IDataProtectionProvider protection, TimeProvider time)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private readonly ProtectedToken<DataRequest> _tokens = new(protection, "DeclineBot.Data.v1", time);
    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _used = [];

    /// <summary>A token for a file.</summary>
    public string Issue(string channel, string conversation, string file) =>
        _tokens.Issue(new DataRequest(channel, conversation, file, Guid.NewGuid()), Lifetime);

    /// <summary>The token's request, and whether it no longer works; null when it isn't ours.</summary>
    public (DataRequest Request, bool IsOver)? Read(string token) =>
        _tokens.Read(token) is var (request, isExpired) ? (request, isExpired || _used.ContainsKey(request.Number)) : null;

    /// <summary>Uses a request up.</summary>
    /// <returns>False when somebody was quicker.</returns>
    public bool Use(DataRequest request)
    {
        var now = time.GetUtcNow();
        foreach (var (number, at) in _used)
        {
            if (now - at > Lifetime)
            {
                _used.TryRemove(number, out _);
            }
        }

        return _used.TryAdd(request.Number, now);
    }
}
