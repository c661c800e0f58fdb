namespace DeclineBot.Coach.Review.Rules;

/// <summary>A check of a passage.</summary>
public interface IReviewRule
{
    /// <summary>What is said of the rule.</summary>
    RuleInfo Info { get; }

    /// <summary>The findings in a passage.</summary>
    IEnumerable<Finding> Check(Evidence evidence);
}
