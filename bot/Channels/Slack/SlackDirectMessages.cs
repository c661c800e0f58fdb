using System.Collections.Concurrent;

namespace DeclineBot.Bot.Channels.Slack;

/// <summary>The direct messages between the bot and people: learned from what Slack sends, else opened.</summary>
public sealed class SlackDirectMessages(SlackWebApi api)
{
    private const int MostKept = 50_000;

    private readonly ConcurrentDictionary<string, string> _channels = new(StringComparer.Ordinal);

    /// <summary>Remembers where a person was met.</summary>
    public void Learn(SlackPerson person)
    {
        if (person.Channel is not { Length: > 0 } channel)
        {
            return;
        }

        if (_channels.Count >= MostKept)
        {
            _channels.Clear();
        }

        _channels[person.Conversation] = channel;
    }

    /// <summary>The channel of the direct message with a person; what Slack said when it can't be had.</summary>
    public async Task<(string? Channel, SlackAnswer? Refusal)> OpenAsync(SlackPerson person, string token, CancellationToken cancellationToken)
    {
        if (_channels.TryGetValue(person.Conversation, out var known))
        {
            return (known, null);
        }

        var answer = await api.CallAsync("conversations.open", token, cancellationToken, ("users", person.User)).ConfigureAwait(false);
        if (!answer.IsOk || answer.Body.Text("channel", "id") is not { Length: > 0 } channel)
        {
            return (null, answer);
        }

        Learn(person with { Channel = channel });
        return (channel, null);
    }

    /// <summary>Forgets where a person was met.</summary>
    public void Forget(SlackPerson person) => _channels.TryRemove(person.Conversation, out _);

    /// <summary>Forgets everybody of a tenant.</summary>
    public void Forget(string tenant)
    {
        foreach (var key in _channels.Keys.Where(key => key.StartsWith($"{tenant}:", StringComparison.Ordinal)))
        {
            _channels.TryRemove(key, out _);
        }
    }
}
