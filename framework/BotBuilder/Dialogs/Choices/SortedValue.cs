namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>A value to look for; several may share an index.</summary>
public class SortedValue
{
    /// <summary>The value.</summary>
    public string Value { get; set; } = null!;

    /// <summary>What it stands for.</summary>
    public int Index { get; set; }
}
