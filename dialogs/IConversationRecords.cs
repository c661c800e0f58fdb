using Microsoft.Bot.Builder;

namespace DeclineBot.Dialogs;

/// <summary>What is kept of a conversation besides its state: the transcript of the local page, accepted and queued messages, reminders.</summary>
public interface IConversationRecords
{
    /// <summary>Stands in a text for the number of rows that are left.</summary>
    const string Left = "{left}";

    /// <summary>Removes all of it, and says how many rows went.</summary>
    Task<int> ForgetAsync(string channelId, string conversationId, CancellationToken cancellationToken);

    /// <summary>Tells the person, once the removal can't be undone any more, how many rows are counted then: in place of <see cref="Left"/> in the text.</summary>
    Task TellLeftAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken);

    /// <summary>
    /// Counts what is kept, by kind, as it is once the turn is over; kinds without a row may be left out. A row that only
    /// marks an activity as handled holds nothing of the person's and isn't counted, nor is the answer that is being given.
    /// </summary>
    Task<IReadOnlyList<RecordCount>> CountAsync(string channelId, string conversationId, CancellationToken cancellationToken);
}
