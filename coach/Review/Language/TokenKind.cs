namespace DeclineBot.Coach.Review.Language;

/// <summary>What a token is.</summary>
public enum TokenKind
{
    /// <summary>A word, or the part of one before or after an apostrophe.</summary>
    Word,

    /// <summary>A bare number.</summary>
    Number,

    /// <summary>A number with a currency, or with a k, grand, lakh that makes it an amount.</summary>
    Money,

    /// <summary>A number with a percent sign.</summary>
    Percent,

    /// <summary>An emoji, or another character beyond the basic plane.</summary>
    Sign,
}
