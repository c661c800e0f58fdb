namespace Microsoft.Bot.Builder.Dialogs.Choices;

/// <summary>Something found in a text, and where.</summary>
public class ModelResult<T>
{
    /// <summary>The piece of text.</summary>
    public string Text { get; set; } = null!;

    /// <summary>Its first character.</summary>
    public int Start { get; set; }

    /// <summary>Its last character.</summary>
    public int End { get; set; }

    /// <summary>What kind of thing it is.</summary>
    public string TypeName { get; set; } = null!;

    /// <summary>What it means.</summary>
    public T Resolution { get; set; } = default!;
}
