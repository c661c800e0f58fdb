namespace Microsoft.Bot.Schema.Teams;

/// <summary>The words of a message that an action was called on.</summary>
public partial class MessageActionsPayloadBody
{
    /// <summary>No words.</summary>
    public MessageActionsPayloadBody()
    {
    }

    /// <summary>The given words.</summary>
    public MessageActionsPayloadBody(string? contentType = default, string? content = default)
    {
        ContentType = contentType;
        Content = content;
    }

    /// <summary>html or text.</summary>
    public string? ContentType { get; set; }

    /// <summary>The words.</summary>
    public string? Content { get; set; }
}
