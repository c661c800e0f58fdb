namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Something that dialogs are told of, from the innermost outwards.</summary>
public class DialogEvent
{
    /// <summary>True when parents are told as well.</summary>
    public bool Bubble { get; set; }

    /// <summary>Which event it is, one of <see cref="DialogEvents"/> or an own name.</summary>
    public string? Name { get; set; }

    /// <summary>What belongs to it.</summary>
    public object? Value { get; set; }
}
