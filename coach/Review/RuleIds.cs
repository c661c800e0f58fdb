namespace DeclineBot.Coach.Review;

/// <summary>The codes of everything the coach can find. They stand in data, in output and in help, and never change.</summary>
public static class RuleIds
{
    /// <summary>Sets the two companies against each other.</summary>
    public const string Comparison = "comparison";

    /// <summary>Gives an offer's terms.</summary>
    public const string OfferDetails = "offer-details";

    /// <summary>Criticises the company, its process or its people.</summary>
    public const string Grievance = "grievance";

    /// <summary>Gives two or more distinct reasons.</summary>
    public const string SeveralReasons = "several-reasons";

    /// <summary>Gives no reason that a listener could repeat.</summary>
    public const string VagueReason = "vague-reason";

    /// <summary>Invites a better offer.</summary>
    public const string Negotiation = "negotiation";

    /// <summary>Thanks for nothing in particular.</summary>
    public const string GenericThanks = "generic-thanks";

    /// <summary>Is rude, sarcastic or accusing.</summary>
    public const string Hostile = "hostile";

    /// <summary>States the decision too late.</summary>
    public const string BuriedDecision = "buried-decision";

    /// <summary>Never states the decision without a hedge.</summary>
    public const string UnclearDecision = "unclear-decision";

    /// <summary>Gives no reason at all.</summary>
    public const string NoReason = "no-reason";

    /// <summary>Thanks nobody.</summary>
    public const string NoThanks = "no-thanks";

    /// <summary>Neither asks nor offers to stay in touch.</summary>
    public const string NoStayInTouch = "no-stay-in-touch";

    /// <summary>Every code, in the order in which findings are shown.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        UnclearDecision, BuriedDecision, Negotiation, OfferDetails, Comparison, Grievance, Hostile,
        SeveralReasons, VagueReason, NoReason, GenericThanks, NoThanks, NoStayInTouch,
    ];
}
