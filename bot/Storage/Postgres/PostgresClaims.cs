using System.Collections.Concurrent;
using Npgsql;

namespace DeclineBot.Bot.Storage.Postgres;

/// <summary>
/// The claims that this process knows of. When the answer to a claim is lost on its way, the database holds one that
/// nobody works on: those are given up before the next.
/// </summary>
internal sealed class PostgresClaims
{
    private readonly ConcurrentDictionary<(string Worker, ConversationKey Conversation), long> _held = new();
    private volatile bool _mayHaveLostSome;

    /// <summary>Notes a claim.</summary>
    public void Add(string worker, ConversationKey conversation, long fence) => _held[(worker, conversation)] = fence;

    /// <summary>Notes the end of a claim.</summary>
    public void Remove(string worker, ConversationKey conversation) => _held.TryRemove((worker, conversation), out _);

    /// <summary>Forgets all claims of a worker.</summary>
    public void Forget(string worker)
    {
        foreach (var claim in _held.Keys.Where(claim => claim.Worker == worker))
        {
            _held.TryRemove(claim, out _);
        }
    }

    /// <summary>Makes claims or gives them up; a failure is remembered.</summary>
    public async Task<T> WatchAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch
        {
            _mayHaveLostSome = true;
            throw;
        }
    }

    /// <summary>Gives up what nobody works on, when there may be such.</summary>
    public void GiveUpLost(NpgsqlBatch batch, string worker, bool isRetry, string sql)
    {
        if (_mayHaveLostSome || isRetry)
        {
            _mayHaveLostSome = false;
            batch.Add(sql, worker, _held.Where(held => held.Key.Worker == worker).Select(held => held.Value).Distinct().ToArray());
        }
    }
}
