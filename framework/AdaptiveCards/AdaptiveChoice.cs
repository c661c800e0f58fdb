namespace AdaptiveCards;

/// <summary>One choice.</summary>
public class AdaptiveChoice
{
    /// <summary>What the person sees.</summary>
    public string Title { get; set; } = "";

    /// <summary>What is submitted.</summary>
    public string Value { get; set; } = "";
}
