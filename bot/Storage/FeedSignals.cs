using System.Collections.Concurrent;

namespace DeclineBot.Bot.Storage;

/// <summary>Wakes who waits for something new in a conversation's feed.</summary>
public sealed class FeedSignals
{
    private readonly ConcurrentDictionary<ConversationKey, TaskCompletionSource> _waiting = new();

    /// <summary>Signals for the feeds of a store.</summary>
    public FeedSignals(IStore store) => store.Listen(signal =>
    {
        if (signal.Kind == StoreSignalKind.Feed && _waiting.TryRemove(signal.Conversation, out var waiting))
        {
            waiting.SetResult();
        }
    });

    /// <summary>Ends when something comes. Ask for it before reading, so that nothing falls between.</summary>
    public Task NextAsync(ConversationKey conversation) =>
        _waiting.GetOrAdd(conversation, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
