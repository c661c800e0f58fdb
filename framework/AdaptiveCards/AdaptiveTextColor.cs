namespace AdaptiveCards;

/// <summary>The colour of a text, as the host names them.</summary>
public enum AdaptiveTextColor
{
    /// <summary>The host's own.</summary>
    Default,

    /// <summary>Dark.</summary>
    Dark,

    /// <summary>Light.</summary>
    Light,

    /// <summary>The host's accent.</summary>
    Accent,

    /// <summary>For what went well.</summary>
    Good,

    /// <summary>For what needs care.</summary>
    Warning,

    /// <summary>For what is wrong.</summary>
    Attention,
}
