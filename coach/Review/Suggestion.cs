namespace DeclineBot.Coach.Review;

/// <summary>A better version made from the person's own words, or, when nothing concrete is left of them, one question.</summary>
/// <param name="Text">The better version; null when there is only a question.</param>
/// <param name="QuestionKey">The copy key of the question that would get one; null when there is a text.</param>
public sealed record Suggestion(string? Text, string? QuestionKey);
