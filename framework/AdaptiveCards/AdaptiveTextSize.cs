namespace AdaptiveCards;

/// <summary>The size of a text.</summary>
public enum AdaptiveTextSize
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>Smaller.</summary>
    Small,

    /// <summary>A little larger.</summary>
    Medium,

    /// <summary>Large.</summary>
    Large,

    /// <summary>Largest.</summary>
    ExtraLarge,
}
