namespace DeclineBot.Bot.Storage;

/// <summary>
/// Which conversations may have something to do, from when on, and who is working on which. It is in memory, for a store
/// that one process has to itself; what it doesn't know for sure the store looks up. Safe for many threads.
/// </summary>
public sealed class Agenda(TimeProvider time)
{
    /// <summary>A worker that hasn't beaten for so long is dead, and its claims are free.</summary>
    public static readonly TimeSpan DeadAfter = TimeSpan.FromSeconds(15);

    private readonly Lock _lock = new();
    private readonly Dictionary<ConversationKey, Entry> _entries = [];
    private readonly PriorityQueue<ConversationKey, (long At, long Order)> _waiting = new();
    private readonly Dictionary<string, DateTimeOffset> _beats = new(StringComparer.Ordinal);
    private long _order;
    private long _fence;

    /// <summary>How many times it has in mind.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _waiting.Count;
            }
        }
    }

    /// <summary>Notes that a conversation may have something to do from a time on.</summary>
    public void Add(ConversationKey conversation, DateTimeOffset at)
    {
        lock (_lock)
        {
            Note(EntryOf(conversation), conversation, at.ToUnixTimeMilliseconds());
        }
    }

    /// <summary>Claims conversations whose time has come, those that wait longest first.</summary>
    public IReadOnlyList<(ConversationKey Conversation, long Fence)> Take(string worker, int most)
    {
        var taken = new List<(ConversationKey, long)>();
        lock (_lock)
        {
            Beat(worker);
            FreeTheDead();
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            while (taken.Count < most && _waiting.TryPeek(out var conversation, out var order) && order.At <= now)
            {
                _waiting.Dequeue();
                if (!_entries.TryGetValue(conversation, out var entry))
                {
                    continue;
                }

                entry.Queued.Remove(order.At);
                if (entry.Worker is null && entry.At == order.At)
                {
                    taken.Add((conversation, Claim(entry, worker)));
                }
            }
        }

        return taken;
    }

    /// <summary>Claims a conversation; null when another living worker has it.</summary>
    public long? Take(string worker, ConversationKey conversation)
    {
        lock (_lock)
        {
            Beat(worker);
            FreeTheDead();
            var entry = EntryOf(conversation);
            return entry.Worker is null ? Claim(entry, worker) : null;
        }
    }

    /// <summary>Whether the claim still holds.</summary>
    public bool Holds(ConversationKey conversation, long fence)
    {
        lock (_lock)
        {
            return _entries.TryGetValue(conversation, out var entry) && entry.Worker is not null && entry.Fence == fence;
        }
    }

    /// <summary>Gives a claim up, if it still holds; what was added meanwhile waits again.</summary>
    /// <param name="conversation">The conversation.</param>
    /// <param name="fence">The claim.</param>
    /// <param name="again">When there may be something to do again; null when nothing is known of.</param>
    public void Release(ConversationKey conversation, long fence, DateTimeOffset? again = null)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(conversation, out var entry) && entry.Worker is not null && entry.Fence == fence)
            {
                if (again is { } at)
                {
                    Note(entry, conversation, at.ToUnixTimeMilliseconds());
                }

                Free(entry, conversation);
            }
        }
    }

    /// <summary>Takes a claim away from whoever has it: there is nothing left to do.</summary>
    public void Revoke(ConversationKey conversation)
    {
        lock (_lock)
        {
            _entries.Remove(conversation);
        }
    }

    /// <summary>Notes that a worker lives.</summary>
    public void Alive(string worker)
    {
        lock (_lock)
        {
            Beat(worker);
        }
    }

    /// <summary>Gives up all claims of a worker.</summary>
    public void Leave(string worker)
    {
        lock (_lock)
        {
            _beats.Remove(worker);
            FreeAllOf(worker);
        }
    }

    private void Beat(string worker) => _beats[worker] = time.GetUtcNow();

    private void FreeTheDead()
    {
        var now = time.GetUtcNow();
        foreach (var worker in _beats.Where(beat => now - beat.Value > DeadAfter).Select(beat => beat.Key).ToList())
        {
            _beats.Remove(worker);
            FreeAllOf(worker);
        }
    }

    private void FreeAllOf(string worker)
    {
        foreach (var (conversation, entry) in _entries.Where(pair => pair.Value.Worker == worker).ToList())
        {
            // What it was doing is open still.
            entry.Again ??= 0;
            Free(entry, conversation);
        }
    }

    private void Free(Entry entry, ConversationKey conversation)
    {
        entry.Worker = null;
        if (entry.Again is { } at)
        {
            entry.Again = null;
            Note(entry, conversation, at);
        }
        else
        {
            _entries.Remove(conversation);
        }
    }

    private long Claim(Entry entry, string worker)
    {
        entry.Worker = worker;
        entry.At = null;
        return entry.Fence = ++_fence;
    }

    private void Note(Entry entry, ConversationKey conversation, long at)
    {
        if (entry.Worker is not null)
        {
            entry.Again = Math.Min(entry.Again ?? long.MaxValue, at);
        }
        else if (entry.At is null || at < entry.At)
        {
            entry.At = at;
            // A reminder's time comes again and again; it waits in the queue once.
            if (!entry.Queued.Contains(at))
            {
                entry.Queued.Add(at);
                _waiting.Enqueue(conversation, (at, _order++));
            }
        }
    }

    private Entry EntryOf(ConversationKey conversation)
    {
        if (!_entries.TryGetValue(conversation, out var entry))
        {
            _entries[conversation] = entry = new Entry();
        }

        return entry;
    }

    private sealed class Entry
    {
        public string? Worker { get; set; }

        public long Fence { get; set; }

        // When it waits from; null while it is claimed.
        public long? At { get; set; }

        // The times under which it stands in the queue.
        public List<long> Queued { get; } = [];

        // What was noted while it was claimed.
        public long? Again { get; set; }
    }
}
