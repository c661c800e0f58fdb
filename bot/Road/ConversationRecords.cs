using DeclineBot.Bot.Storage;
using DeclineBot.Dialogs;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Road;

/// <summary>Removes what the store keeps of a conversation: with the turn's commit, or at once outside of turns.</summary>
public sealed class ConversationRecords(IStore store, StagedStorage storage, Receipts receipts, TimeProvider time) : IConversationRecords
{
    /// <inheritdoc/>
    public async Task<int> ForgetAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        var conversation = new ConversationKey(channelId, conversationId);
        if (storage.Current is not { } stage)
        {
            return (await store.ForgetAsync(conversation, cancellationToken).ConfigureAwait(false)).Total;
        }

        stage.Forgetting = Forgetting.Texts;
        var counts = await store.CountRowsAsync(conversation, cancellationToken).ConfigureAwait(false);
        // State is the bot's own to count; what waits in the inbox is this wish itself, and what came after it.
        return counts.Total - counts.State - counts.Inbox;
    }

    /// <inheritdoc/>
    public async Task TellLeftAsync(ITurnContext turnContext, string text, CancellationToken cancellationToken)
    {
        var receipt = turnContext.Activity.CreateReply(text);
        receipt.Id = Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        receipt.Timestamp = time.GetUtcNow();
        receipt.TextFormat = TextFormatTypes.Plain;
        if (storage.Current is { } stage)
        {
            stage.Receipt = receipt;
            return;
        }

        await turnContext.SendActivityAsync(await receipts.FillAsync(receipt, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<RecordCount>> CountAsync(string channelId, string conversationId, CancellationToken cancellationToken)
    {
        var counts = await store.CountRowsAsync(new ConversationKey(channelId, conversationId), cancellationToken).ConfigureAwait(false);
        var turn = storage.Current;
        var waiting = new RecordCount("inbox", turn is null ? counts.Inbox : Math.Max(0, counts.Inbox - 1));
        return turn is { Forgetting: not Forgetting.Nothing }
            ? [waiting]
            : [new("feed", counts.Feed), waiting, new("outbox", counts.Outbox), new("reminders", counts.Reminders)];
    }
}
