namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>A dialog in progress: an entry of the stack.</summary>
public class DialogInstance
{
    /// <summary>The dialog's id.</summary>
    public string Id { get; set; } = null!;

    /// <summary>What the dialog keeps between turns.</summary>
    public IDictionary<string, object?> State { get; set; } = null!;

    /// <summary>Position in the stack, for dialogs that need it.</summary>
    public int? StackIndex { get; set; }

    /// <summary>The version the dialog had on its last turn.</summary>
    public string? Version { get; set; }
}
