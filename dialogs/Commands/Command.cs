namespace DeclineBot.Dialogs.Commands;

/// <summary>What a person can say at any time.</summary>
public enum Command
{
    /// <summary>Greet.</summary>
    Hello,

    /// <summary>Say what can be said here.</summary>
    Help,

    /// <summary>Say why a question is asked.</summary>
    Why,

    /// <summary>Show what is known and how much time is left.</summary>
    Status,

    /// <summary>Go back one answer.</summary>
    Back,

    /// <summary>Leave a question out.</summary>
    Skip,

    /// <summary>Change an answer.</summary>
    Edit,

    /// <summary>Stop what is going on; the answers stay.</summary>
    Cancel,

    /// <summary>Forget the answers and begin anew.</summary>
    StartOver,

    /// <summary>Begin or go on with a decline.</summary>
    Prepare,

    /// <summary>Practise the push-back.</summary>
    Practise,

    /// <summary>Go on with what was set aside.</summary>
    GoOn,

    /// <summary>Give a hint while practising.</summary>
    Hint,

    /// <summary>Say it for the person while practising.</summary>
    SayForMe,

    /// <summary>Take the last answer back while practising.</summary>
    Again,

    /// <summary>Set the rehearsal aside.</summary>
    Pause,

    /// <summary>Say how the real call went.</summary>
    HowDidItGo,

    /// <summary>Show the past rehearsals.</summary>
    History,

    /// <summary>Review a draft.</summary>
    Review,

    /// <summary>Show the form.</summary>
    Form,

    /// <summary>Show the texts.</summary>
    Texts,

    /// <summary>Send one text alone.</summary>
    CopyText,

    /// <summary>Put the call in the calendar.</summary>
    Calendar,

    /// <summary>Switch reminders on, or ask for one at some time.</summary>
    RemindMe,

    /// <summary>Be left alone for a while.</summary>
    Snooze,

    /// <summary>Switch reminders off.</summary>
    StopReminders,

    /// <summary>Show what is planned.</summary>
    Reminders,

    /// <summary>Send what is kept about the person.</summary>
    Export,

    /// <summary>Remove what is kept about the person.</summary>
    Delete,

    /// <summary>Say thanks or goodbye.</summary>
    Thanks,

    /// <summary>Ask whether the bot is a person.</summary>
    AreYouReal,

    /// <summary>Ask who can read along.</summary>
    WhoReads,

    /// <summary>Ask whether it is kept.</summary>
    IsItKept,

    /// <summary>Be cross with the bot.</summary>
    Scold,

    /// <summary>Ask how the bot is.</summary>
    HowAreYou,

    /// <summary>Say that it is hard.</summary>
    Feelings,

    /// <summary>Ask whether writing will do instead of a call.</summary>
    CanIWrite,

    /// <summary>Ask whether to tell them what the other side pays, or who it is.</summary>
    ShouldITell,

    /// <summary>Ask what to do when they take it badly.</summary>
    IfAngry,

    /// <summary>Ask what to do when nobody picks up.</summary>
    IfNobodyAnswers,

    /// <summary>Ask whether the manager must be told as well.</summary>
    WhoElse,

    /// <summary>Ask how long it takes.</summary>
    HowLong,

    /// <summary>Say that it is too much to read.</summary>
    TooLong,
}
