namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>How choices are looked for in a text.</summary>
public class FindChoicesOptions : FindValuesOptions
{
    /// <summary>Whether a choice's value doesn't choose it.</summary>
    public bool NoValue { get; set; }

    /// <summary>Whether the title of a choice's action doesn't choose it.</summary>
    public bool NoAction { get; set; }

    /// <summary>Whether "two" chooses the second.</summary>
    public bool RecognizeNumbers { get; set; } = true;

    /// <summary>Whether "the second" does.</summary>
    public bool RecognizeOrdinals { get; set; } = true;
}
