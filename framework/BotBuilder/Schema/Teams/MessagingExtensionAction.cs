namespace Microsoft.Bot.Schema.Teams;

/// <summary>An action of a message extension.</summary>
public partial class MessagingExtensionAction : TaskModuleRequest
{
    /// <summary>The command's id in the manifest.</summary>
    public string? CommandId { get; set; }

    /// <summary>Where it was called: message, compose or commandbox.</summary>
    public string? CommandContext { get; set; }

    /// <summary>Edit or send, after a preview.</summary>
    public string? BotMessagePreviewAction { get; set; }

    /// <summary>The message that was previewed.</summary>
    public IList<Activity>? BotActivityPreview { get; set; }

    /// <summary>The message that it was called on.</summary>
    public MessageActionsPayload? MessagePayload { get; set; }

    /// <summary>The state of a sign-in.</summary>
    public string? State { get; set; }
}
