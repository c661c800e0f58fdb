namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How values are looked for in a text.</summary>
public class FindValuesOptions
{
    /// <summary>Whether some of a value's words are enough.</summary>
    public bool AllowPartialMatches { get; set; }

    /// <summary>The culture of the text.</summary>
    public string? Locale { get; set; }

    /// <summary>How many other words may stand between two of a value's; 2 by default.</summary>
    public int? MaxTokenDistance { get; set; }

    /// <summary>What splits texts into words, instead of <see cref="Choices.Tokenizer.DefaultTokenizer"/>.</summary>
    public TokenizerFunction? Tokenizer { get; set; }
}
