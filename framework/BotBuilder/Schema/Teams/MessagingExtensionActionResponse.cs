namespace Microsoft.Bot.Schema.Teams;

/// <summary>The answer to an action of a message extension.</summary>
public partial class MessagingExtensionActionResponse
{
    /// <summary>What its dialog does next.</summary>
    public TaskModuleResponseBase? Task { get; set; }
}
