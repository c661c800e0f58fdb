namespace AdaptiveCards;

/// <summary>The weight of a text.</summary>
public enum AdaptiveTextWeight
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>Lighter.</summary>
    Lighter,

    /// <summary>Bolder.</summary>
    Bolder,
}
