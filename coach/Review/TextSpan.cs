namespace DeclineBot.Coach.Review;

/// <summary>A stretch of a text, in UTF-16 code units.</summary>
/// <param name="Start">The first unit.</param>
/// <param name="Length">How many.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The stretch itself.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
