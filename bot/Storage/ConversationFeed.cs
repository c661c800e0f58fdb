using DeclineBot.Dialogs;
using DeclineBot.Framework.Seam;
using Microsoft.Bot.Schema;

namespace DeclineBot.Bot.Storage;

/// <summary>What was said in the conversations of channels that show it again later: the local page, the terminal. Sealed.</summary>
public sealed partial class ConversationFeed(SqliteDatabase database, SealedRows rows, FeedSignals signals, TimeProvider time, ILogger<ConversationFeed> logger) : IConversationRecords
{
    /// <summary>Begins a conversation; says whether it is new.</summary>
    public bool Begin(string channelId, string conversationId, string personId) => database.Write(connection => connection.Run(
        "INSERT OR IGNORE INTO conversation (channel, id, person, begun) VALUES ($channel, $id, $person, $begun)",
        ("$channel", channelId), ("$id", conversationId), ("$person", personId), ("$begun", time.GetUtcNow().ToUnixTimeSeconds()))) == 1;

    /// <summary>Whether the conversation has begun.</summary>
    public bool HasBegun(string channelId, string conversationId) => database.Read(connection => connection.Query(
        "SELECT 1 FROM conversation WHERE channel = $channel AND id = $id", row => row.GetInt32(0), ("$channel", channelId), ("$id", conversationId))).Count > 0;

    /// <summary>Adds an activity at the end.</summary>
    public void Append(Activity activity)
    {
        var value = rows.Seal(PlaceOf(activity.ChannelId, activity.Conversation.Id), ActivityJson.Write(activity));
        database.Write(connection =>
        {
            connection.Run("DELETE FROM feed WHERE channel = $channel AND conversation = $conversation AND activity = $activity", Address(activity));
            return connection.Run(
                "INSERT INTO feed (channel, conversation, activity, format, value) VALUES ($channel, $conversation, $activity, $format, $value)",
                [.. Address(activity), ("$format", value.Format), ("$value", value.Bytes)]);
        });
        signals.Raise(activity.ChannelId, activity.Conversation.Id);
    }

    /// <summary>Takes up what a turn sent: new activities, updates and removals of earlier ones. What is only of the moment isn't kept.</summary>
    public void Take(IReadOnlyList<Activity> outcome)
    {
        foreach (var activity in outcome)
        {
            switch (activity.Type)
            {
                case ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.EndOfConversation:
                    Append(activity);
                    break;
                case ActivityTypes.MessageUpdate:
                    activity.Type = ActivityTypes.Message;
                    Append(activity);
                    break;
                case ActivityTypes.MessageDelete:
                    database.Write(connection => connection.Run(
                        "DELETE FROM feed WHERE channel = $channel AND conversation = $conversation AND activity = $activity", Address(activity)));
                    break;
            }
        }
    }

    /// <summary>Reads on from a position. A row that can't be read is left out, and alone.</summary>
    public FeedPage ReadAfter(string channelId, string conversationId, long position, int most)
    {
        var found = database.Read(connection => connection.Query(
            "SELECT position, format, value FROM feed WHERE channel = $channel AND conversation = $conversation AND position > $position ORDER BY position LIMIT $most",
            row => (Position: row.GetInt64(0), Value: new SealedValue(row.GetInt32(1), row.GetFieldValue<byte[]>(2))),
            ("$channel", channelId), ("$conversation", conversationId), ("$position", position), ("$most", most)));
        var place = PlaceOf(channelId, conversationId);
        return new FeedPage([.. found.Select(row => Open(place, row.Value)).OfType<string>()], found is [.., var last] ? last.Position : position);
    }

    /// <inheritdoc/>
    public Task<int> ForgetAsync(string channelId, string conversationId, CancellationToken cancellationToken) => Task.FromResult(database.Write(connection => connection.Run(
        "DELETE FROM feed WHERE channel = $channel AND conversation = $conversation", ("$channel", channelId), ("$conversation", conversationId))));

    private static string PlaceOf(string channelId, string conversationId) => $"feed/{channelId}/{conversationId}";

    private static (string Name, object Value)[] Address(Activity activity) =>
        [("$channel", activity.ChannelId), ("$conversation", activity.Conversation.Id), ("$activity", activity.Id)];

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
