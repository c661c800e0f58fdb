namespace DeclineBot.Coach.Review;

/// <summary>A text that the coach reads.</summary>
/// <param name="Context">What kind of text it is.</param>
/// <param name="Text">The text, as the person wrote it.</param>
/// <param name="PushBack">The id of the push-back that a reply answers, when it is known.</param>
public sealed record Passage(PassageContext Context, string Text, string? PushBack = null);
