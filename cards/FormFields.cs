namespace DeclineBot.Cards;

/// <summary>The ids of the form's fields, and so the keys of a submission. A choice's value is the name of the enum's member.</summary>
public static class FormFields
{
    /// <summary>Where the person stands.</summary>
    public const string Standing = "standing";

    /// <summary>What came after the no.</summary>
    public const string Aftermath = "aftermath";

    /// <summary>The company.</summary>
    public const string Company = "company";

    /// <summary>The role.</summary>
    public const string Role = "role";

    /// <summary>Who made the offer.</summary>
    public const string OfferedBy = "offeredBy";

    /// <summary>Their name.</summary>
    public const string ContactName = "contactName";

    /// <summary>How the person got there.</summary>
    public const string Origin = "origin";

    /// <summary>Who referred them.</summary>
    public const string ReferrerName = "referrerName";

    /// <summary>How they have talked.</summary>
    public const string Medium = "medium";

    /// <summary>When the person decided, in their words.</summary>
    public const string Decided = "decided";

    /// <summary>The reason.</summary>
    public const string Reason = "reason";

    /// <summary>The thanks.</summary>
    public const string Thanks = "thanks";

    /// <summary>How to stay in touch.</summary>
    public const string StayInTouch = "stayInTouch";

    /// <summary>When an undecided person will answer, in their words.</summary>
    public const string AnswerBy = "answerBy";

    /// <summary>The hiring manager's name.</summary>
    public const string HiringManager = "hiringManager";

    /// <summary>Whether an offer letter has come: <see cref="Yes"/> or <see cref="No"/>.</summary>
    public const string LetterCame = "letterCame";

    /// <summary>When the offer ends, in their words.</summary>
    public const string OfferEnds = "offerEnds";

    /// <summary>What the person does instead.</summary>
    public const string Destination = "destination";

    /// <summary>When the call is planned, in their words.</summary>
    public const string CallAt = "callAt";

    /// <summary>The value of a yes.</summary>
    public const string Yes = "yes";

    /// <summary>The value of a no.</summary>
    public const string No = "no";

    /// <summary>The most characters of a name.</summary>
    public const int NameLength = 80;

    /// <summary>The most characters of a time.</summary>
    public const int TimeLength = 60;

    /// <summary>The most characters of a reason or a thanks.</summary>
    public const int TextLength = 500;

    /// <summary>Whether a form without this field says too little.</summary>
    public static bool IsRequired(string id) => id == Standing;

    /// <summary>Every field, in the order of the form.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Standing, Aftermath, Company, Role, OfferedBy, ContactName, Origin, ReferrerName, Medium, Decided, Reason, Thanks,
        StayInTouch, Destination, HiringManager, LetterCame, OfferEnds, AnswerBy, CallAt,
    ];
}
