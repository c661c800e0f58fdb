namespace DeclineBot.Coach.Review;

/// <summary>What is said of a rule; its words are copy under `rule.{Id}`: title, why, advice.</summary>
/// <param name="Id">One of <see cref="RuleIds"/>.</param>
/// <param name="Severity">How much a finding hurts.</param>
public sealed record RuleInfo(string Id, Severity Severity);
