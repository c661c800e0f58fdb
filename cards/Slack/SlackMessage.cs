namespace DeclineBot.Cards.Slack;

/// <summary>A message as Slack takes it; send it without unfurling links.</summary>
/// <param name="Blocks">The blocks: a JSON array, 50 at most.</param>
/// <param name="Text">What notifications and screen readers say: the same words, escaped, without formatting.</param>
public sealed record SlackMessage(string Blocks, string Text);
