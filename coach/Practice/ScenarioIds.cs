namespace DeclineBot.Coach.Practice;

/// <summary>The names of the scenarios.</summary>
public static class ScenarioIds
{
    /// <summary>The beginning of a call: the person says their decision.</summary>
    public const string Opening = "opening";

    /// <summary>"What would change your mind?"</summary>
    public const string ChangeYourMind = "change-your-mind";

    /// <summary>"What if we matched it?"</summary>
    public const string MatchOffer = "match-offer";

    /// <summary>"Who are you joining?"</summary>
    public const string WhichCompany = "which-company";

    /// <summary>"What did they offer you?"</summary>
    public const string HowMuch = "how-much";

    /// <summary>"Take another week."</summary>
    public const string MoreTime = "more-time";

    /// <summary>"The team moved their calendars for you."</summary>
    public const string Guilt = "guilt";

    /// <summary>The hiring manager calls.</summary>
    public const string HiringManagerCall = "hiring-manager-call";

    /// <summary>The offer letter comes although the no was said.</summary>
    public const string LetterAnyway = "letter-anyway";

    /// <summary>"What could we have done better?"</summary>
    public const string Feedback = "feedback";

    /// <summary>"Could we keep you in mind?"</summary>
    public const string Future = "future";

    /// <summary>Nobody answers.</summary>
    public const string TheQuietRecruiter = "the-quiet-recruiter";

    /// <summary>All that a person can choose.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        ChangeYourMind, MatchOffer, WhichCompany, HowMuch, MoreTime, Guilt, HiringManagerCall, LetterAnyway, Feedback, Future, TheQuietRecruiter,
    ];
}
