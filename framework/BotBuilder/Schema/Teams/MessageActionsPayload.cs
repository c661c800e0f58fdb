namespace Microsoft.Bot.Schema.Teams;

/// <summary>The message that an action was called on.</summary>
public partial class MessageActionsPayload
{
    /// <summary>A message with nothing set.</summary>
    public MessageActionsPayload()
    {
    }

    /// <summary>The message's id.</summary>
    public string? Id { get; set; }

    /// <summary>Its words.</summary>
    public MessageActionsPayloadBody? Body { get; set; }
}
