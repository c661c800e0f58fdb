namespace DeclineBot.Coach.Practice;

/// <summary>What is kept of a session after its debrief: the points, and no words.</summary>
/// <param name="At">When it ended.</param>
/// <param name="Total">The score, 0 to 100.</param>
/// <param name="Points">The points of each criterion, in order.</param>
/// <param name="Plan">The scenarios.</param>
/// <param name="Difficulty">How hard it was.</param>
/// <param name="Ending">How it ended.</param>
public sealed record PastSession(
    DateTimeOffset At, int Total, IReadOnlyList<int> Points, IReadOnlyList<string> Plan, Difficulty Difficulty, EndingKind Ending);
