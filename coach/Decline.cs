namespace DeclineBot.Coach;

/// <summary>What the person has told us about one decline. Every text is a function of it.</summary>
public sealed record Decline
{
    /// <summary>The shape that this code writes.</summary>
    public const int CurrentVersion = 1;

    /// <summary>The shape this was written in.</summary>
    public int Version { get; init; } = CurrentVersion;

    /// <summary>Counts the changes; a card that carries an older one is out of date.</summary>
    public int Revision { get; init; }

    /// <summary>Where the person stands.</summary>
    public Standing? Standing { get; init; }

    /// <summary>What came after the no, when one was said already.</summary>
    public Aftermath? Aftermath { get; init; }

    /// <summary>The company that made the offer.</summary>
    public string? Company { get; init; }

    /// <summary>The role, as the person calls it ("staff engineer").</summary>
    public string? Role { get; init; }

    /// <summary>Who made the offer.</summary>
    public OfferedBy? OfferedBy { get; init; }

    /// <summary>The name of who made the offer.</summary>
    public string? ContactName { get; init; }

    /// <summary>How the person got there.</summary>
    public Origin? Origin { get; init; }

    /// <summary>Who referred them.</summary>
    public string? ReferrerName { get; init; }

    /// <summary>How the two sides have talked.</summary>
    public Medium? Medium { get; init; }

    /// <summary>When the person decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Why, in one sentence of theirs.</summary>
    public Statement? Reason { get; init; }

    /// <summary>What they want to thank for.</summary>
    public Statement? Thanks { get; init; }

    /// <summary>How to stay in touch.</summary>
    public StayInTouch? StayInTouch { get; init; }

    /// <summary>When an undecided person will give their answer.</summary>
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>The hiring manager's name, when it is somebody other than the contact.</summary>
    public string? HiringManagerName { get; init; }

    /// <summary>Whether an offer letter has come.</summary>
    public bool? LetterCame { get; init; }

    /// <summary>When the offer ends.</summary>
    public DateTimeOffset? OfferEnds { get; init; }

    /// <summary>What the person does instead.</summary>
    public Destination? Destination { get; init; }

    /// <summary>When the call is planned.</summary>
    public DateTimeOffset? CallAt { get; init; }

    /// <summary>The person's time zone, an IANA id.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The questions that the person chose to skip.</summary>
    public IReadOnlyList<Slot> Skipped { get; init; } = [];

    /// <summary>The questions that were asked and answered or skipped, oldest first: the way that `back` goes.</summary>
    public IReadOnlyList<Slot> Asked { get; init; } = [];
}
