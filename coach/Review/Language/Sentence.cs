namespace DeclineBot.Coach.Review.Language;

/// <summary>A sentence of a passage.</summary>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Span">Where it stands, with its closing mark.</param>
/// <param name="Mark">Its closing mark: '?', '!', '.', or '\n' when it has none.</param>
/// <param name="Line">The index of the line it stands on.</param>
public sealed record Sentence(int First, int End, TextSpan Span, char Mark, int Line);
