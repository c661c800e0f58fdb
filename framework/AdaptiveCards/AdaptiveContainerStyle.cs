namespace AdaptiveCards;

/// <summary>The background of a container.</summary>
public enum AdaptiveContainerStyle
{
    /// <summary>The card's own.</summary>
    Default,

    /// <summary>Set off from the card.</summary>
    Emphasis,

    /// <summary>For what went well.</summary>
    Good,

    /// <summary>For what is wrong.</summary>
    Attention,

    /// <summary>For what needs care.</summary>
    Warning,

    /// <summary>The host's accent.</summary>
    Accent,
}
