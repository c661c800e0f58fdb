namespace Microsoft.Bot.Schema;

/// <summary>The answer to an adaptiveCard/action invoke.</summary>
public class AdaptiveCardInvokeResponse
{
    /// <summary>The status, as in HTTP.</summary>
    public int StatusCode { get; set; }

    /// <summary>The media type of the value.</summary>
    public string? Type { get; set; }

    /// <summary>A card, a message or an error.</summary>
    public object? Value { get; set; }
}
