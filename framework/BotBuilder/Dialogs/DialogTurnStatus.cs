namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The state of the stack after a turn.</summary>
public enum DialogTurnStatus
{
    /// <summary>No dialog is in progress.</summary>
    Empty,

    /// <summary>The active dialog waits for an answer.</summary>
    Waiting,

    /// <summary>The last dialog has ended.</summary>
    Complete,

    /// <summary>The dialogs were cancelled.</summary>
    Cancelled,

    /// <summary>The dialog has ended, and the turn too: the parent goes on in the next one.</summary>
    CompleteAndWait,
}
