namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>Why a dialog's method is called.</summary>
public enum DialogReason
{
    /// <summary>The dialog is being begun.</summary>
    BeginCalled,

    /// <summary>A new turn has come.</summary>
    ContinueCalled,

    /// <summary>A dialog has ended of itself.</summary>
    EndCalled,

    /// <summary>The dialog makes room for another.</summary>
    ReplaceCalled,

    /// <summary>The dialog is being cancelled.</summary>
    CancelCalled,

    /// <summary>A waterfall step has passed on to the next.</summary>
    NextCalled,
}
