namespace DeclineBot.Cards;

/// <summary>A card as the conversation means it; renderers turn it into an Adaptive Card, Block Kit or terminal text.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Body">What stands on it, top to bottom.</param>
/// <param name="Actions">The buttons below it, six at most.</param>
public sealed record Card(string Title, IReadOnlyList<CardElement> Body, IReadOnlyList<CardAction> Actions)
{
    /// <summary>The kind of card ("texts"), so that a click says where it came from.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The revision of the decline that the card shows; a click with an older one is out of date.</summary>
    public int Revision { get; init; }
}
