namespace DeclineBot.Cards;

/// <summary>What a card's button asks for. A submission carries it under `verb`, with `target`, `card` and `revision` beside it.</summary>
public static class Verbs
{
    /// <summary>Begin or go on with a decline.</summary>
    public const string Prepare = "prepare";

    /// <summary>Practise the push-back.</summary>
    public const string Practise = "practise";

    /// <summary>Review a draft.</summary>
    public const string Review = "review";

    /// <summary>Show the form.</summary>
    public const string Form = "form";

    /// <summary>The form was filled in.</summary>
    public const string SubmitForm = "submit-form";

    /// <summary>Send one text alone, to be copied; the target is its section id.</summary>
    public const string CopyText = "copy";

    /// <summary>Put the call in the calendar.</summary>
    public const string Calendar = "calendar";

    /// <summary>Change an answer; the target is a slot, or null to be asked which.</summary>
    public const string Edit = "edit";

    /// <summary>Answer the question that stands above the card; the target is the answer.</summary>
    public const string Answer = "answer";

    /// <summary>Show the card as things stand now; a client asks for it by itself.</summary>
    public const string Refresh = "refresh";

    /// <summary>Show the texts.</summary>
    public const string Texts = "texts";

    /// <summary>Begin anew.</summary>
    public const string StartOver = "start-over";

    /// <summary>Say what can be said here.</summary>
    public const string Help = "help";

    /// <summary>Practise what the target names: "scenario:beat:difficulty", each of them may be empty.</summary>
    public const string Drill = "drill";

    /// <summary>The person has rated themselves.</summary>
    public const string Rate = "rate";

    /// <summary>Say how the real call went; the target is the outcome, or null to be asked.</summary>
    public const string AfterCall = "after-call";

    /// <summary>Switch reminders on.</summary>
    public const string RemindMe = "remind-me";

    /// <summary>Be left alone until the target, in a person's words; an hour without one.</summary>
    public const string Snooze = "snooze";

    /// <summary>Switch reminders off.</summary>
    public const string StopReminders = "stop-reminders";

    /// <summary>What was reminded of is done.</summary>
    public const string Settle = "settle";
}
