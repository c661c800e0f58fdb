namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value that was found in a text.</summary>
public class FoundValue
{
    /// <summary>The value.</summary>
    public string Value { get; set; } = null!;

    /// <summary>The index it was given.</summary>
    public int Index { get; set; }

    /// <summary>How well the text fits it, 0 to 1.</summary>
    public float Score { get; set; }
}
