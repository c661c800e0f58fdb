namespace Microsoft.Bot.Schema;

/// <summary>A piece of a text to highlight.</summary>
public partial class TextHighlight
{
    /// <summary>Nothing to highlight.</summary>
    public TextHighlight()
    {
    }

    /// <summary>The given piece.</summary>
    public TextHighlight(string? text = default, int? occurrence = default)
    {
        Text = text;
        Occurrence = occurrence;
    }

    /// <summary>The piece.</summary>
    public string? Text { get; set; }

    /// <summary>Which of its occurrences, from 1.</summary>
    public int? Occurrence { get; set; }
}
