namespace DeclineBot.Coach.Review;

/// <summary>A better version made from the person's own words, or one question; for a draft that still lacks a move, both.</summary>
/// <param name="Text">The better version; null when there is only a question.</param>
/// <param name="QuestionKey">The copy key of the question that would get a better one; null when nothing is missing.</param>
public sealed record Suggestion(string? Text, string? QuestionKey);
