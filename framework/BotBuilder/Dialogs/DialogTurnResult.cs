namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>How a turn left the dialogs.</summary>
public class DialogTurnResult
{
    /// <summary>Creates the result.</summary>
    public DialogTurnResult(DialogTurnStatus status, object? result = null)
    {
        Status = status;
        Result = result;
    }

    /// <summary>Whether there is a dialog waiting, or how the last one ended.</summary>
    public DialogTurnStatus Status { get; set; }

    /// <summary>What the dialog that ended returned.</summary>
    public object? Result { get; set; }

    /// <summary>True when the dialog has ended its parent as well.</summary>
    public bool ParentEnded { get; set; }
}
