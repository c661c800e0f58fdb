using System.Text.Json.Serialization;

namespace DeclineBot.Coach;

/// <summary>One thing that the bot can know about a decline.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Slot>))]
public enum Slot
{
    /// <summary>Where the person stands.</summary>
    Standing,

    /// <summary>What came after a no that was already said.</summary>
    Aftermath,

    /// <summary>Company and role, one question.</summary>
    Offer,

    /// <summary>Who made the offer, and their name.</summary>
    Who,

    /// <summary>How the person got there.</summary>
    Origin,

    /// <summary>How they have talked.</summary>
    Medium,

    /// <summary>When the person decided.</summary>
    Decided,

    /// <summary>The reason, in their own words.</summary>
    Reason,

    /// <summary>The thanks, one concrete thing.</summary>
    Thanks,

    /// <summary>How to stay in touch.</summary>
    StayInTouch,

    /// <summary>When an undecided person will give their answer. Asked only of them.</summary>
    AnswerBy,

    /// <summary>The hiring manager's name. Volunteered, never asked.</summary>
    HiringManager,

    /// <summary>The referrer's name. Volunteered, never asked.</summary>
    Referrer,

    /// <summary>Whether an offer letter has come. Volunteered, never asked.</summary>
    Letter,

    /// <summary>When the offer ends. Volunteered, never asked.</summary>
    OfferEnds,

    /// <summary>What the person does instead. Volunteered, never asked.</summary>
    Destination,

    /// <summary>When the call is planned. Volunteered, never asked.</summary>
    CallAt,
}
