namespace Microsoft.Bot.Schema;

/// <summary>The payload of an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeValue
{
    /// <summary>The action that was executed.</summary>
    public AdaptiveCardInvokeAction Action { get; set; } = null!;

    /// <summary>The state of a sign-in.</summary>
    public string? State { get; set; }
}
