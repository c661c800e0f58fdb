using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Calls that take the conversation from the activity.</summary>
public static partial class ConversationsExtensions
{
    /// <summary>Sends an activity to the end of its conversation.</summary>
    public static Task<ResourceResponse> SendToConversationAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(activity);
        return operations.SendToConversationAsync(activity.Conversation.Id, activity, cancellationToken);
    }

    /// <summary>Sends an activity that answers the one it names.</summary>
    public static Task<ResourceResponse> ReplyToActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(activity);
        return operations.ReplyToActivityAsync(activity.Conversation.Id, activity.ReplyToId!, activity, cancellationToken);
    }

    /// <summary>Replaces the activity of the same id.</summary>
    public static Task<ResourceResponse> UpdateActivityAsync(this IConversations operations, Activity activity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(operations);
        ArgumentNullException.ThrowIfNull(activity);
        return operations.UpdateActivityAsync(activity.Conversation.Id, activity.Id, activity, cancellationToken);
    }
}
