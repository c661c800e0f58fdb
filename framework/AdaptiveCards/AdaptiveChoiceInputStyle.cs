namespace AdaptiveCards;

/// <summary>How a choice is shown.</summary>
public enum AdaptiveChoiceInputStyle
{
    /// <summary>As a drop-down.</summary>
    Compact,

    /// <summary>As a list of buttons.</summary>
    Expanded,

    /// <summary>As a drop-down to type in.</summary>
    Filtered,
}
