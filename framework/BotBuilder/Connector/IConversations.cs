using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>What a bot can do in a channel's conversations.</summary>
public partial interface IConversations
{
    /// <summary>Starts a conversation.</summary>
    Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters parameters, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity to the end of a conversation.</summary>
    Task<ResourceResponse> SendToConversationAsync(string conversationId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Sends an activity that answers another one.</summary>
    Task<ResourceResponse> ReplyToActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Replaces an activity.</summary>
    Task<ResourceResponse> UpdateActivityAsync(string conversationId, string activityId, Activity activity, CancellationToken cancellationToken = default);

    /// <summary>Deletes an activity.</summary>
    Task DeleteActivityAsync(string conversationId, string activityId, CancellationToken cancellationToken = default);
}
