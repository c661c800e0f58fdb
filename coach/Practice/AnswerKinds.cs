using DeclineBot.Coach.Review;

namespace DeclineBot.Coach.Practice;

/// <summary>
/// The kinds of answer that a beat tells apart, in the one order in which they are looked up: flags before the stance,
/// the wildcard last.
/// </summary>
public static class AnswerKinds
{
    /// <summary>The no stands, with grace, and so it did the time before.</summary>
    public const string Held = "held";

    /// <summary>The no stands, with grace.</summary>
    public const string Firm = "firm";

    /// <summary>The no stands, without a kind word.</summary>
    public const string Curt = "curt";

    /// <summary>The no no longer stands clearly.</summary>
    public const string Wavering = "wavering";

    /// <summary>The no is open again.</summary>
    public const string Reopened = "reopened";

    /// <summary>Anything else.</summary>
    public const string Any = "*";

    /// <summary>The flags, the weightiest first.</summary>
    public static IReadOnlyList<string> Flags { get; } = [RuleIds.Hostile, RuleIds.Grievance, RuleIds.OfferDetails, RuleIds.Comparison];

    /// <summary>Every kind, in order.</summary>
    public static IReadOnlyList<string> InOrder { get; } = [.. Flags, Reopened, Wavering, Curt, Held, Firm, Any];

    /// <summary>The kinds that an answer is, in order. A clean and gracious firm answer holds when the one before it did.</summary>
    public static IEnumerable<string> Of(Answer answer, bool heldBefore)
    {
        foreach (var flag in Flags.Where(answer.Has))
        {
            yield return flag;
        }

        if (answer.Stance != Stance.Firm)
        {
            yield return answer.Stance == Stance.Reopened ? Reopened : Wavering;
        }
        else
        {
            if (!answer.Gracious)
            {
                yield return Curt;
            }

            if (answer.Holds && heldBefore)
            {
                yield return Held;
            }

            yield return Firm;
        }

        yield return Any;
    }
}
