namespace DeclineBot.Coach.Practice;

/// <summary>Where a rehearsal stands after its answers.</summary>
/// <param name="Exchanges">What was said so far.</param>
/// <param name="Scenario">The scenario being played.</param>
/// <param name="Beat">The beat that waits for an answer, or that ended it.</param>
/// <param name="Lines">What is said since the last answer; the last line waits for the next one.</param>
/// <param name="Ending">How it ended, or null while it goes on.</param>
public sealed record Scene(IReadOnlyList<Exchange> Exchanges, Scenario Scenario, string Beat, IReadOnlyList<Line> Lines, EndingKind? Ending);
