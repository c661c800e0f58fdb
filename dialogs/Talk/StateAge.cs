namespace DeclineBot.Dialogs.Talk;

/// <summary>How what is kept of a conversation compares with this program.</summary>
public enum StateAge
{
    /// <summary>It can be read.</summary>
    Readable,

    /// <summary>An older program wrote something that this one no longer understands.</summary>
    TooOld,

    /// <summary>A newer program wrote it; this one leaves it alone.</summary>
    TooNew,
}
