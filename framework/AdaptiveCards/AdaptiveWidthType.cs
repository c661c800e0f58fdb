namespace AdaptiveCards;

/// <summary>What a column's width is measured by.</summary>
public enum AdaptiveWidthType
{
    /// <summary>By its content.</summary>
    Auto,

    /// <summary>By the room that is left.</summary>
    Stretch,

    /// <summary>In pixels.</summary>
    Pixel,

    /// <summary>By its share.</summary>
    Weighted,
}
