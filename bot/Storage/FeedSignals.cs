using System.Collections.Concurrent;

namespace DeclineBot.Bot.Storage;

/// <summary>Wakes who waits for something new in a conversation's feed.</summary>
public sealed class FeedSignals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _waiting = new(StringComparer.Ordinal);

    /// <summary>Ends when something comes. Ask for it before reading, so that nothing falls between.</summary>
    public Task NextAsync(string channelId, string conversationId) => _waiting
        .GetOrAdd(KeyOf(channelId, conversationId), _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;

    /// <summary>Says that something has come.</summary>
    public void Raise(string channelId, string conversationId)
    {
        if (_waiting.TryRemove(KeyOf(channelId, conversationId), out var waiting))
        {
            waiting.SetResult();
        }
    }

    private static string KeyOf(string channelId, string conversationId) => $"{channelId}/{conversationId}";
}
