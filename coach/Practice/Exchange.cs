namespace DeclineBot.Coach.Practice;

/// <summary>A push-back and what was answered.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Beat">The beat.</param>
/// <param name="Asked">What was said.</param>
/// <param name="Answer">What was answered.</param>
/// <param name="Kind">The kind of answer that chose the way on.</param>
/// <param name="IsChoice">Whether it was a choice between ways on rather than an answer to score.</param>
public sealed record Exchange(string Scenario, string Beat, Line Asked, Answer Answer, string Kind, bool IsChoice)
{
    /// <summary>Whether it counts: the person's own words, and an answer.</summary>
    public bool IsScored => !IsChoice && !Answer.Assisted;
}
