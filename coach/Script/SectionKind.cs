namespace DeclineBot.Coach.Script;

/// <summary>What a text is for; it decides which actions go with it.</summary>
public enum SectionKind
{
    /// <summary>Spoken: it has a reading time, and a call can be planned.</summary>
    Call,

    /// <summary>An e-mail: it has a subject and opens in the mail program.</summary>
    Mail,

    /// <summary>A short message, for chat or LinkedIn.</summary>
    Message,

    /// <summary>Advice to the person, not sent to anybody.</summary>
    Advice,
}
