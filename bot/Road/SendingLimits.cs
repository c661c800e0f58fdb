namespace DeclineBot.Bot.Road;

/// <summary>
/// How much the platforms take: so many messages in so long, per conversation and per organisation (shared/platforms.md has
/// the numbers). Counted exactly over the window that slides. Safe for many threads.
/// </summary>
public sealed class SendingLimits(TimeProvider time)
{
    private static readonly Limit[] Teams =
        [new(7, TimeSpan.FromSeconds(1)), new(8, TimeSpan.FromSeconds(2)), new(60, TimeSpan.FromSeconds(30)), new(1800, TimeSpan.FromHours(1))];

    private static readonly Limit[] TeamsTenant = [new(50, TimeSpan.FromSeconds(1))];
    private static readonly Limit[] Slack = [new(1, TimeSpan.FromSeconds(1))];

    private readonly Dictionary<(string Channel, string Scope, string Id), Window> _windows = [];
    private readonly Lock _lock = new();
    private DateTimeOffset _tidied;

    /// <summary>Notes a message as sent now, if it may be; else says how long to wait before asking again.</summary>
    public TimeSpan Take(string channel, string conversation, string? tenant)
    {
        var (own, shared) = channel switch
        {
            Microsoft.Bot.Connector.Channels.Msteams => (Teams, TeamsTenant),
            Microsoft.Bot.Connector.Channels.Slack => (Slack, []),
            _ => (Array.Empty<Limit>(), Array.Empty<Limit>()),
        };
        if (own.Length == 0)
        {
            return TimeSpan.Zero;
        }

        lock (_lock)
        {
            var now = time.GetUtcNow();
            Tidy(now);
            var ofConversation = WindowOf(channel, "conversation", conversation, own);
            var ofTenant = shared.Length == 0 ? null : WindowOf(channel, "tenant", tenant ?? "", shared);
            var wait = ofConversation.Wait(now);
            if (ofTenant?.Wait(now) is { } other && other > wait)
            {
                wait = other;
            }

            if (wait <= TimeSpan.Zero)
            {
                ofConversation.Add(now);
                ofTenant?.Add(now);
                return TimeSpan.Zero;
            }

            return wait;
        }
    }

    private Window WindowOf(string channel, string scope, string id, Limit[] limits)
    {
        if (!_windows.TryGetValue((channel, scope, id), out var window))
        {
            _windows[(channel, scope, id)] = window = new Window(limits);
        }

        return window;
    }

    private void Tidy(DateTimeOffset now)
    {
        if (now - _tidied < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _tidied = now;
        foreach (var key in _windows.Where(pair => pair.Value.IsOver(now)).Select(pair => pair.Key).ToList())
        {
            _windows.Remove(key);
        }
    }

    private sealed record Limit(int Count, TimeSpan Within);

    private sealed class Window(Limit[] limits)
    {
        private readonly List<DateTimeOffset> _sent = [];

        public TimeSpan Wait(DateTimeOffset now)
        {
            var wait = TimeSpan.Zero;
            foreach (var limit in limits)
            {
                if (_sent.Count >= limit.Count && _sent[^limit.Count] + limit.Within - now is var left && left > wait)
                {
                    wait = left;
                }
            }

            return wait;
        }

        public void Add(DateTimeOffset now)
        {
            _sent.Add(now);
            // The oldest ones count no longer; removed by many at once.
            var most = limits[^1].Count;
            if (_sent.Count > 2 * most)
            {
                _sent.RemoveRange(0, _sent.Count - most);
            }
        }

        public bool IsOver(DateTimeOffset now) => _sent.Count == 0 || now - _sent[^1] > limits[^1].Within;
    }
}
