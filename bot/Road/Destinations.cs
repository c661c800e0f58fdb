using System.Collections.Concurrent;

namespace DeclineBot.Bot.Road;

/// <summary>How many attempts hang at each destination. One that keeps many waiting gets no more for now: others shall not wait for it. Safe for many threads.</summary>
public sealed class Destinations
{
    // So many that the next would hang as well.
    private const int Many = 16;

    private readonly ConcurrentDictionary<Destination, int> _hanging = [];

    /// <summary>Whether many attempts hang there.</summary>
    public bool IsStuck(Destination destination) => _hanging.TryGetValue(destination, out var count) && count >= Many;

    /// <summary>Notes that an attempt hangs.</summary>
    public void Enter(Destination destination) => _hanging.AddOrUpdate(destination, 1, (_, count) => count + 1);

    /// <summary>Notes that one which hung has ended.</summary>
    public void Leave(Destination destination)
    {
        var left = _hanging.AddOrUpdate(destination, 0, (_, count) => count - 1);
        if (left <= 0)
        {
            _hanging.TryRemove(KeyValuePair.Create(destination, left));
        }
    }
}
