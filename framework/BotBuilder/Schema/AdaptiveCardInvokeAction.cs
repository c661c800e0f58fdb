namespace Microsoft.Bot.Schema;

/// <summary>The action of an Adaptive Card that was executed.</summary>
public class AdaptiveCardInvokeAction
{
    /// <summary>The action's type: Action.Execute.</summary>
    public string? Type { get; set; }

    /// <summary>The action's id.</summary>
    public string? Id { get; set; }

    /// <summary>What the card asks for.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's data with the card's inputs.</summary>
    public object? Data { get; set; }
}
