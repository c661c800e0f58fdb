namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>What is kept between turns: the stack of one level.</summary>
public class DialogState
{
    /// <summary>Creates an empty stack.</summary>
    public DialogState()
        : this(null)
    {
    }

    /// <summary>Creates the state around an existing stack.</summary>
    public DialogState(List<DialogInstance>? stack)
    {
        DialogStack = stack ?? [];
    }

    /// <summary>The dialogs in progress, the active one first.</summary>
    public List<DialogInstance> DialogStack { get; set; }
}
