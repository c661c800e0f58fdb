namespace AdaptiveCards;

/// <summary>What a text block is to a screen reader.</summary>
public enum AdaptiveTextBlockStyle
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,
}
