using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Storage;

/// <summary>What was said in the conversations of channels that show it again later: the local page, the terminal. Sealed.</summary>
public sealed partial class ConversationFeed(IStore store, SealedRows rows, ILogger<ConversationFeed> logger)
{
    /// <summary>Whether a channel's conversations have a feed.</summary>
    public static bool Keeps(string channelId) => channelId is Microsoft.Bot.Connector.Channels.Directline or Microsoft.Bot.Connector.Channels.Console;

    /// <summary>Whether activities of this type stand in a feed: what is only of the moment doesn't.</summary>
    public static bool Shows(string type) => type is ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation;

    /// <summary>An activity as its row in the feed.</summary>
    public SealedValue Seal(ConversationKey conversation, Activity activity) => rows.Seal(PlaceOf(conversation), ActivityJson.Write(activity));

    /// <summary>Takes up what was sent: new activities, updates and removals of earlier ones.</summary>
    public async Task TakeAsync(Activity activity, CancellationToken cancellationToken)
    {
        var conversation = new ConversationKey(activity.ChannelId, activity.Conversation.Id);
        switch (activity.Type)
        {
            case ActivityTypes.MessageUpdate:
                activity.Type = ActivityTypes.Message;
                await store.AppendToFeedAsync(conversation, activity.Id, Seal(conversation, activity), cancellationToken).ConfigureAwait(false);
                break;
            case ActivityTypes.MessageDelete:
                await store.RemoveFromFeedAsync(conversation, activity.Id, cancellationToken).ConfigureAwait(false);
                break;
            case var type when Shows(type):
                await store.AppendToFeedAsync(conversation, activity.Id, Seal(conversation, activity), cancellationToken).ConfigureAwait(false);
                break;
        }
    }

    /// <summary>Reads on from a position. A row that can't be read is left out, and alone.</summary>
    public async Task<FeedPage> ReadAfterAsync(ConversationKey conversation, long position, int most, CancellationToken cancellationToken)
    {
        var found = await store.ReadFeedAsync(conversation, position, most, cancellationToken).ConfigureAwait(false);
        var place = PlaceOf(conversation);
        return new FeedPage([.. found.Select(row => Open(place, row.Value)).OfType<string>()], found is [.., var last] ? last.Position : position);
    }

    private static string PlaceOf(ConversationKey conversation) => $"feed/{conversation.Channel}/{conversation.Id}";

    private string? Open(string place, SealedValue value)
    {
        try
        {
            return rows.Open(place, value);
        }
        catch (UnreadableRowException unreadable)
        {
            LogUnreadable(unreadable.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Problem}")]
    private partial void LogUnreadable(string problem);
}
