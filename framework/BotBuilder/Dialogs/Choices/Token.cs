namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A word of a text.</summary>
public class Token
{
    /// <summary>Its first character.</summary>
    public int Start { get; set; }

    /// <summary>Its last character.</summary>
    public int End { get; set; }

    /// <summary>The word as it stands.</summary>
    public string Text { get; set; } = null!;

    /// <summary>The word as it is compared.</summary>
    public string Normalized { get; set; } = null!;
}
