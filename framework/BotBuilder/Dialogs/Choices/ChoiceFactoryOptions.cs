namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How a list of choices is written.</summary>
public class ChoiceFactoryOptions
{
    /// <summary>Leaves everything to the defaults.</summary>
    public ChoiceFactoryOptions()
    {
    }

    /// <summary>Sets everything.</summary>
    public ChoiceFactoryOptions(string? inlineSeparator, string? inlineOr, string? inlineOrMore, bool? includeNumbers)
    {
        InlineSeparator = inlineSeparator;
        InlineOr = inlineOr;
        InlineOrMore = inlineOrMore;
        IncludeNumbers = includeNumbers;
    }

    /// <summary>Between choices; a comma by default.</summary>
    public string? InlineSeparator { get; set; }

    /// <summary>Between two choices.</summary>
    public string? InlineOr { get; set; }

    /// <summary>Before the last of several.</summary>
    public string? InlineOrMore { get; set; }

    /// <summary>Whether choices are numbered; true by default.</summary>
    public bool? IncludeNumbers { get; set; }
}
