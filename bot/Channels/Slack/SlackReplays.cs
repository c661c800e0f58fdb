namespace DeclineBot.Bot.Channels.Slack;

/// <summary>Remembers the signatures of the requests that were taken, for as long as they would pass: the same request again is no request of Slack's, which signs each of its retries anew.</summary>
public sealed class SlackReplays(TimeProvider time)
{
    private readonly Lock _lock = new();
    private HashSet<string> _older = [];
    private HashSet<string> _newer = [];
    private DateTimeOffset _turned = time.GetUtcNow();

    /// <summary>Whether a request with this signature was taken.</summary>
    public bool Has(string signature)
    {
        lock (_lock)
        {
            Turn();
            return _newer.Contains(signature) || _older.Contains(signature);
        }
    }

    /// <summary>Remembers that it was taken.</summary>
    public void Add(string signature)
    {
        lock (_lock)
        {
            Turn();
            _newer.Add(signature);
        }
    }

    // A timestamp may be as far ahead as behind, so a signature can pass for twice the tolerance.
    private void Turn()
    {
        var age = time.GetUtcNow() - _turned;
        if (age < SlackSignature.Tolerance * 2)
        {
            return;
        }

        _older = age < SlackSignature.Tolerance * 4 ? _newer : [];
        _newer = [];
        _turned = time.GetUtcNow();
    }
}
