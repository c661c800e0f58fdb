namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>The choice that was made.</summary>
public class FoundChoice
{
    /// <summary>The choice's value.</summary>
    public string Value { get; set; } = null!;

    /// <summary>Its place in the list, from 0.</summary>
    public int Index { get; set; }

    /// <summary>How well the answer fits it, 0 to 1.</summary>
    public float Score { get; set; }

    /// <summary>The word that chose it, if one did.</summary>
    public string? Synonym { get; set; }
}
