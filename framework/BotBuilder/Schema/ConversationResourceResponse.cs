namespace Microsoft.Bot.Schema;

/// <summary>The ids of a new conversation.</summary>
public partial class ConversationResourceResponse
{
    /// <summary>No ids.</summary>
    public ConversationResourceResponse()
    {
    }

    /// <summary>The given ids.</summary>
    public ConversationResourceResponse(string? activityId = default, string? serviceUrl = default, string? id = default)
    {
        ActivityId = activityId;
        ServiceUrl = serviceUrl;
        Id = id!;
    }

    /// <summary>The id of the first message.</summary>
    public string? ActivityId { get; set; }

    /// <summary>Where the conversation is reached.</summary>
    public string? ServiceUrl { get; set; }

    /// <summary>The conversation's id.</summary>
    public string Id { get; set; } = null!;
}
