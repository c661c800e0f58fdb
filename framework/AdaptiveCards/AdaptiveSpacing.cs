namespace AdaptiveCards;

/// <summary>The room above an element.</summary>
public enum AdaptiveSpacing
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>None.</summary>
    None,

    /// <summary>Small.</summary>
    Small,

    /// <summary>Medium.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,

    /// <summary>As much as the container's padding.</summary>
    Padding,
}
