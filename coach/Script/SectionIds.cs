namespace DeclineBot.Coach.Script;

/// <summary>The names of the texts.</summary>
public static class SectionIds
{
    /// <summary>What to say on the call.</summary>
    public const string CallScript = "call-script";

    /// <summary>One ready line for each push-back, a list.</summary>
    public const string PushBacks = "push-backs";

    /// <summary>The voicemail: a request to call back.</summary>
    public const string Voicemail = "voicemail";

    /// <summary>The short e-mail that asks for a call.</summary>
    public const string CallRequest = "call-request";

    /// <summary>The confirming e-mail after the call.</summary>
    public const string Confirmation = "confirmation";

    /// <summary>The e-mail for when no call is possible.</summary>
    public const string ClosingEmail = "closing-email";

    /// <summary>The same-day line for an offer letter that comes anyway.</summary>
    public const string LetterReply = "letter-reply";

    /// <summary>The LinkedIn note, 200 characters at most.</summary>
    public const string LinkedInNote = "linkedin-note";

    /// <summary>The note to the person who referred them.</summary>
    public const string ReferrerNote = "referrer-note";

    /// <summary>Who to tell, in which order.</summary>
    public const string TellingOrder = "telling-order";

    /// <summary>The note that asks for time.</summary>
    public const string TimeRequest = "time-request";

    /// <summary>Negotiate before declining, never after.</summary>
    public const string BeforeYouDecide = "before-you-decide";

    /// <summary>What to say on the call that takes back a yes.</summary>
    public const string WithdrawalScript = "withdrawal-script";

    /// <summary>The e-mail that confirms the withdrawal.</summary>
    public const string WithdrawalEmail = "withdrawal-email";

    /// <summary>What to check before taking back a yes.</summary>
    public const string WithdrawalChecks = "withdrawal-checks";

    /// <summary>What to say when the hiring manager calls.</summary>
    public const string ManagerCall = "manager-call";

    /// <summary>The e-mail that ends a silence.</summary>
    public const string SilenceEmail = "silence-email";

    /// <summary>Why not to reopen a decline, and what to do instead.</summary>
    public const string ReopenAdvice = "reopen-advice";
}
