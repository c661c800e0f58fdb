namespace DeclineBot.Dialogs;

/// <summary>What a channel keeps of a conversation besides its state: the feed of the local page, queued messages.</summary>
public interface IConversationRecords
{
    /// <summary>Removes all of it, and says how many rows went.</summary>
    Task<int> ForgetAsync(string channelId, string conversationId, CancellationToken cancellationToken);
}
